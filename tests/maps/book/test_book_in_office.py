"""LibreOffice opens the workbook, works every formula out anew, finds the same numbers, and prints
its first pages as the pictures in `baselines`.

A picture that is to change is copied from the folder `out` of the test's temporary folder.
"""

import re
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from shutil import which

import pytest
from openpyxl import load_workbook
from PIL import Image

from tests.maps.rendered_pages import TOLERANCE, compare, differs, pictures, without_left_half

BASELINES = Path(__file__).parent / "baselines"
PICTURED = 4
"""Pages that are compared: what is shown to others, the summary and the charts."""

OFFICE = which("soffice") or which("libreoffice")
pytestmark = pytest.mark.skipif(not OFFICE, reason="LibreOffice is missing")

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
"""
"""A setting of LibreOffice: work formulas out when a file is opened."""


@pytest.fixture(scope="module")
def folder(book, tmp_path_factory):
    """The workbook with every cached value of a formula spoilt, as LibreOffice saves it anew."""
    found = tmp_path_factory.mktemp("office")
    (found / "profile" / "user").mkdir(parents=True)
    (found / "profile" / "user" / "registrymodifications.xcu").write_text(ALWAYS)
    (found / "run.xlsx").write_bytes(spoilt(book.content))
    for kind in ("xlsx", "pdf"):
        subprocess.run(
            [OFFICE, f"-env:UserInstallation={(found / 'profile').as_uri()}", "--headless",
             "--convert-to", kind, "--outdir", found / "out", found / "run.xlsx"],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
    return found


def spoilt(content):
    """The workbook whose formulas of numbers all show 7."""
    buffer, changed = BytesIO(), 0
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode() if name.startswith("xl/worksheets/") else old.read(name)
            if isinstance(part, str):
                part, count = re.subn(r"</f><v>-?[0-9.eE+-]+</v>", "</f><v>7</v>", part)
                changed += count
            new.writestr(name, part)
    assert changed > 100
    return buffer.getvalue()


def test_formulas_worked_out_anew_are_what_the_workbook_shows(book, folder):
    anew = load_workbook(folder / "out" / "run.xlsx", data_only=True)
    count = 0
    for page in book.formulas.worksheets:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                shown = book.values[page.title][cell.coordinate].value
                found = anew[page.title][cell.coordinate].value
                if isinstance(shown, str):
                    assert found == shown, (page.title, cell.coordinate)
                else:
                    assert found == pytest.approx(shown, rel=1e-9, abs=1e-9), cell.coordinate
                count += 1
    assert count > 150


def test_no_cell_is_an_error(folder):
    anew = load_workbook(folder / "out" / "run.xlsx", data_only=True)
    for page in anew.worksheets:
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type != "e", (page.title, cell.coordinate)
                assert not str(cell.value).startswith(("#REF!", "#NAME?", "Err:"))


@pytest.mark.skipif(not which("pdftotext"), reason="pdftotext (poppler-utils) is missing")
def test_printed_pages_carry_the_run_and_their_number(book, folder):
    text = subprocess.run(
        ["pdftotext", "-layout", folder / "out" / "run.pdf", "-"],
        check=True, capture_output=True, timeout=60,
    ).stdout.decode()  # fmt: skip
    pages = text.split("\f")[:-1]
    assert len(pages) > len(book.values.worksheets) - 2
    for number, page in enumerate(pages, 1):
        assert book.plan.id in page
        assert re.search(rf"\b{number} / {len(pages)}\b", page)


@pytest.mark.skipif(not which("pdftoppm"), reason="pdftoppm (poppler-utils) is missing")
def test_the_first_pages_look_as_they_did(folder):
    pages = pictures(folder / "out" / "run.pdf", PICTURED)
    compare(BASELINES, pages)
    for path in pages:
        whole = Image.open(path)
        assert differs(whole, without_left_half(whole)) > TOLERANCE, path.name
