"""Packages that should be there and are not."""

import sys

PACKAGES = {"pptx": "python-pptx", "xlsxwriter": "XlsxWriter", "yaml": "pyyaml"}
"""Names of packages whose modules are called otherwise."""


def missing_package(module: str) -> str:
    """Which package is missing, and what installs it."""
    top = module.partition(".")[0]
    package = PACKAGES.get(top, top)
    return (
        f"the Python package '{package}' is missing; install yrd again with its dependencies, "
        f"or this alone: {sys.executable} -m pip install {package}"
    )
