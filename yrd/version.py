"""The version of the program, as installed."""

from importlib.metadata import PackageNotFoundError, version


def _installed() -> str:
    try:
        return version("yrd")
    except PackageNotFoundError:
        return "0+source"


VERSION = _installed()
