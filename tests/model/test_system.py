"""What a system refuses, in words."""

import errno
import os
from pathlib import Path

import pytest

from newsterm.lang import phrases, plain
from newsterm.model import UsageError, at_home, because


@pytest.mark.parametrize(
    "number",
    [errno.EACCES, errno.ENOENT, errno.ENOSPC, errno.EROFS, errno.EISDIR, errno.ENOTDIR, errno.EEXIST],
)
def test_what_is_common_is_said_in_the_readers_language(number: int) -> None:
    said = because(OSError(number, os.strerror(number)))
    assert said.within(phrases("ar")) != str(said)
    assert str(said) != os.strerror(number)


def test_what_is_rare_keeps_the_systems_own_words() -> None:
    assert because(OSError(errno.EXDEV, "Invalid cross-device link")) == plain("Invalid cross-device link")
    assert because(ValueError("embedded null byte")) == plain("embedded null byte")
    assert because(OSError()) == plain("OSError")


def test_a_home_that_is_nobodys_is_said_to_be_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/karim")
    assert (at_home("~/news.xml"), at_home("news~.xml")) == (Path("/home/karim/news.xml"), Path("news~.xml"))
    with pytest.raises(UsageError, match="no home folder ~nobody-of-the-kind") as error:
        at_home("~nobody-of-the-kind/news.xml")
    assert error.value.hint == "write the whole path, from / on"
