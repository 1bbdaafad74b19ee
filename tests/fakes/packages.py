"""Packages with plugins in them, installed as pip leaves them: modules, and beside them a .dist-info."""

import sys
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "samples" / "plugin"


class Packages:
    """A folder from which can be imported."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    def install(self, name: str, code: str, *, entry: str = "join") -> None:
        """Install a package of one module, whose plugin has its name."""
        (self.folder / f"plugin_{name}.py").write_text(code, encoding="utf-8")
        sys.modules.pop(f"plugin_{name}", None)
        self._describe(name, f"plugin-{name}", f"plugin_{name}:{entry}")

    def install_sample(self) -> None:
        """Install the package of tests/samples/plugin."""
        code = (SAMPLE / "newsterm_sample.py").read_bytes()
        (self.folder / "newsterm_sample.py").write_bytes(code)
        self._describe("sample", "newsterm-sample", "newsterm_sample:join")

    def _describe(self, name: str, package: str, target: str) -> None:
        told = self.folder / f"{package.replace('-', '_')}-1.0.dist-info"
        told.mkdir()
        (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", "utf-8")
        (told / "entry_points.txt").write_text(f"[newsterm]\n{name} = {target}\n", "utf-8")
