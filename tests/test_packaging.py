"""The archive to carry anywhere: the same source makes the same bytes, and what is in it works."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jobs import archive, dated, package
from jobs.whole import missing
from published import tiny
from web import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
ABORTED = "net::ERR_ABORTED"
GENERATED = (".venv", "site", "dist", ".cache", ".*_cache", "__pycache__", ".hypothesis", ".site-*")

MAIN = """
import os, sys
os.umask(int(sys.argv[2], 8))
sys.path[:0] = [f"{sys.argv[1]}/scripts", f"{sys.argv[1]}/hooks"]
from jobs import setup
setup.enter = lambda part: None  # this environment will do
from jobs.start import start
sys.argv[1:] = []
sys.exit(start("package", ""))
"""

LATER = """
import datetime, time
really = time.time
time.time = lambda: really() + 4e7
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(seconds=4e7)
datetime.datetime = Later

import os, random
really_list, really_scan = os.listdir, os.scandir
def listdir(path="."):
    return random.sample(found := really_list(path), len(found))
class scandir:
    def __init__(self, path="."):
        with really_scan(path) as found:
            self.found = [*found]
        random.shuffle(self.found)
        self.rest = iter(self.found)
    def __iter__(self):
        return self.rest
    def __next__(self):
        return next(self.rest)
    def __enter__(self):
        return self
    def __exit__(self, *ended):
        pass
    def close(self):
        pass
os.listdir, os.scandir = listdir, scandir
"""
"""Makes it a day in the year after next to whatever Python starts with it, on a disk that lists
files in another order each time."""

CIRCUMSTANCES = {
    "here": ("022", {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}),
    "th\xe8re, further down/clone": (
        "077",
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "tr_TR", "PYTHONHASHSEED": "2"},
    ),
}


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Archives of two clones, packed in different folders, years, languages and time zones."""
    home = tmp_path_factory.mktemp("packed")
    (home / "sitecustomize.py").write_text(LATER)
    running, archives = [], []
    for number, (folder, (umask, settings)) in enumerate(CIRCUMSTANCES.items()):
        clone = home / folder
        shutil.copytree(ROOT, clone, ignore=shutil.ignore_patterns(*GENERATED), symlinks=True)
        later = {"PYTHONPATH": str(home)} if number else {}
        running.append(
            subprocess.Popen(
                [sys.executable, "-c", MAIN, clone, umask],
                env=os.environ | settings | later,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
            )
        )
    for folder, process in zip(CIRCUMSTANCES, running, strict=True):
        said = process.communicate()[0]
        assert process.returncode == 0, said
        (found,) = (home / folder / "dist").glob("*.zip")
        archives.append(found)
    return archives


@pytest.fixture
def unpacked(packed: list[Path], tmp_path: Path) -> Path:
    """The archive's one folder, unpacked onto a stick."""
    stick = tmp_path / "USB-Stick f\xfcr M\xfcller & S\xf6hne"
    with zipfile.ZipFile(packed[0]) as opened:
        opened.extractall(stick)
    (folder,) = stick.iterdir()
    return folder


def verify(folder: Path, sums: str) -> subprocess.CompletedProcess[str]:
    """Checks the sums with the tool that hosts have."""
    tool = shutil.which("sha256sum") or shutil.which("shasum")
    assert tool, "neither sha256sum nor shasum is here"
    words = [tool, *(["-a", "256"] if tool.endswith("shasum") else []), "-c", sums]
    return subprocess.run(words, cwd=folder, capture_output=True, encoding="utf-8")


def test_the_other_clone_is_elsewhere_in_every_way(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(LATER)
    for name in "abcdefgh":
        (tmp_path / name).touch()
    code = (
        "import os, time, datetime, pathlib, glob\n"
        "print(time.time(), datetime.datetime.now().year)\n"
        "orders = set()\n"
        "for _ in range(30):\n"
        "    orders |= {tuple(os.listdir()), tuple(map(str, pathlib.Path().rglob('?')))}\n"
        "    orders |= {tuple(glob.glob('?')), tuple(next(os.walk('.'))[2])}\n"
        "print(len(orders))\n"
    )
    call = [sys.executable, "-c", code]
    later = os.environ | {"PYTHONPATH": str(tmp_path)}
    told = [
        subprocess.run(call, cwd=tmp_path, env=env, capture_output=True, text=True).stdout.split()
        for env in (None, later)
    ]
    (now, year, orders), (then, later_year, more_orders) = told
    assert float(then) - float(now) > 3e7
    assert int(later_year) > int(year)
    assert int(orders) <= 4
    assert int(more_orders) > 50


def test_two_clones_make_the_same_bytes(packed: list[Path]) -> None:
    one, two = (path.read_bytes() for path in packed)
    assert archive.differences(one, two) == []
    assert one == two
    assert packed[0].name == packed[1].name


def test_the_archive_has_its_own_sum_beside_it(packed: list[Path]) -> None:
    path = packed[0]
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name, f"{path.name}.sha256"]
    assert verify(path.parent, f"{path.name}.sha256").returncode == 0


def test_its_files_are_sorted_plain_and_of_one_date(packed: list[Path]) -> None:
    with zipfile.ZipFile(packed[0]) as opened:
        entries = opened.infolist()
    assert [each.filename for each in entries] == sorted(each.filename for each in entries)
    assert {each.external_attr >> 16 for each in entries} == {0o100644}
    assert len({each.date_time for each in entries}) == 1
    top = {each.filename.split("/")[0] for each in entries}
    assert top == {packed[0].stem}


def test_every_file_has_its_sum_and_a_change_is_noticed(unpacked: Path) -> None:
    fine = verify(unpacked, "SHA256SUMS")
    files = {
        path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()
    }
    assert fine.returncode == 0
    assert {line.rpartition(": ")[0] for line in fine.stdout.splitlines()} == files - {"SHA256SUMS"}
    with (unpacked / "site" / "safety.html").open("a") as file:
        file.write(" ")
    changed = verify(unpacked, "SHA256SUMS")
    assert changed.returncode == 1
    assert "site/safety.html: FAILED" in changed.stdout


def test_the_site_in_it_is_whole_and_the_note_says_how_to_use_it(unpacked: Path) -> None:
    assert missing(unpacked / "site") == []
    note = (unpacked / "README.txt").read_bytes().decode("utf-8")
    assert "$ver" not in note
    for each in (
        "site/index.html",
        "sha256sum -c",
        "shasum -a 256 -c",
        "Get-FileHash",
        "http.server",
    ):
        assert each in note
    assert f"{unpacked.name}.zip.sha256" in note
    assert note.count("\r\n") == note.count("\n")


@pytest.fixture(params=["folder", "root", "sub-path"])
def address(request: pytest.FixtureRequest, unpacked: Path) -> Iterator[str]:
    """The unpacked site, opened by double click or served."""
    site = unpacked / "site"
    if request.param == "folder":
        yield f"{site.as_uri()}/"
    else:
        prefix = "/" if request.param == "root" else "/intranet/leg-press/"
        with serving(site, prefix) as served:
            yield served


def test_unpacked_it_opens_searches_and_leads_on(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    asked, failed = list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    # What a page has asked for when it is left is given up by the browser: that is no failure.
    page.on("requestfailed", lambda r: failed.append(r.url) if r.failure != ABORTED else None)
    page.on("response", lambda r: failed.append(r.url) if r.status >= 400 else None)
    page.goto(f"{address}index.html")
    page.get_by_role("link", name="Something feels wrong").first.click()
    page.wait_for_url(f"{address}symptoms/index.html")
    page.get_by_placeholder("Search").click()
    page.get_by_placeholder("Search").press_sequentially("heels lift")
    page.locator(".md-search-result__item a").first.click()
    page.wait_for_url(f"{address}symptoms/heels-lift.html**")
    assert page.locator("h1").is_visible()
    assert failed == []
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    page.close()


def test_an_archive_is_never_half_nor_beside_another_ones_sum(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "guide.zip"
    package.write(path, b"old")
    really, beside = Path.replace, tmp_path / "guide.zip.sha256"

    def full(self: Path, target: Path) -> Path:
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        package.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["guide.zip"]
    monkeypatch.setattr(Path, "replace", really)
    package.write(path, b"new")
    assert beside.read_text() == f"{hashlib.sha256(b'new').hexdigest()}  guide.zip\n"


def test_a_site_that_is_not_whole_is_not_packed(tmp_path: Path) -> None:
    with tiny(tmp_path, "word")() as site:
        name, content = package.pack(site)
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            assert opened.read(f"{name[:-4]}/site/404.html") == b"word"
        (site / "404.html").rename(site / "405.html")
        with pytest.raises(SystemExit, match=r"there is no 404\.html\n.*nothing was packed"):
            package.pack(site)
        (site / "405.html").rename(site / "404.html")


def test_what_differs_between_two_archives_is_named(tmp_path: Path) -> None:
    with tiny(tmp_path, "word")() as site:
        one = archive.packed(site, "top", "1.0", 10**9)
        (site / "more.html").touch()
        (site / "404.html").write_text("other")
        two = archive.packed(site, "top", "1.0", 10**9)
        (site / "more.html").unlink()
    changed = ["top/SHA256SUMS differs", "top/site/404.html differs"]
    assert archive.differences(one, one) == []
    assert archive.differences(one, two) == [*changed, "top/site/more.html is missing"]
    assert archive.differences(two, one) == [*changed, "top/site/more.html is too many"]
    assert archive.differences(b"nonsense", one) == ["it cannot be read as an archive"]


def test_comparing_with_what_is_not_there_is_one_line() -> None:
    call = [sys.executable, str(ROOT / "scripts" / "package.py"), "--compare", "nowhere.zip"]
    done = subprocess.run(call, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith("cannot read nowhere.zip: ")


def test_the_date_is_the_sources(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(dated.VARIABLE, "1700000000")
    assert dated.source_date() == 1700000000
    for wrong in ("", "today", "-1", "5", "99999999999", "\xb2\xb2\xb2"):
        monkeypatch.setenv(dated.VARIABLE, wrong)
        with pytest.raises(SystemExit, match="seconds since 1970"):
            dated.source_date()
    monkeypatch.delenv(dated.VARIABLE)
    monkeypatch.setattr(dated, "ROOT", tmp_path)
    assert dated.source_date() == 315532800
