"""The reader's keys: those of newsterm, of another program or of a plugin; over them the reader's own."""

from newsterm.config.written import read
from newsterm.lang import Said
from newsterm.model import ConfigError
from newsterm.newsroom import Newsroom
from newsterm.tui.keyboard.keys import Keymap
from newsterm.tui.keyboard.presets import PRESETS


def own_keymap(newsroom: Newsroom) -> Keymap:
    """Make the keymap that the settings ask for; raises ConfigError.

    Where it is a plugin's and that fails, it is newsterm's own.
    """
    config, file = newsroom.config, newsroom.paths.config
    name = config.interface.keys
    if name not in PRESETS:
        plugins = newsroom.plugins
        theirs = plugins.of("keymap")
        if name in theirs:
            try:
                return Keymap(
                    config.keys,
                    preset=name,
                    presets={name: theirs[name].what},
                    macros=config.macros,
                    file=file,
                )
            except ConfigError as error:
                own = Keymap(
                    config.keys, macros=config.macros, file=file
                )  # what fails here as well is the reader's
                plugins.failed(theirs[name], error.said)
                return own
        if not plugins.any_failed:
            wanted = Said("errors.config.one_of", known=tuple(f'"{one}"' for one in (*PRESETS, *theirs)))
            what = Said("errors.config.must_be_so", wanted=wanted)
            raise read(file).wrong(("interface", "keys"), what)
        name = "newsterm"
    return Keymap(config.keys, preset=name, macros=config.macros, file=file)
