import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from smallwins.domain.errors import StorageUnreachableError
from smallwins.paths import (
    Folders,
    chosen_folder,
    find_folders,
    make_private_file,
    make_private_folder,
)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def runtime() -> Iterator[Path]:
    """A session's run-time folder, as short as they are; pytest's own paths are longer."""
    with tempfile.TemporaryDirectory(prefix="sw") as folder:
        yield Path(folder)


def test_the_folder_a_person_names_comes_first(tmp_path: Path, runtime: Path) -> None:
    """--data, then SMALLWINS_HOME, then where the system keeps data."""
    environ = {"SMALLWINS_HOME": str(tmp_path / "home"), "XDG_RUNTIME_DIR": str(runtime)}
    named = find_folders(tmp_path / "named", environ)
    assert (named.data, named.logs) == (tmp_path / "named", tmp_path / "named" / "logs")
    assert find_folders(None, environ).data == tmp_path / "home"
    usual = find_folders(None, {"SMALLWINS_HOME": ""})
    assert usual.data == platformdirs.user_data_path("smallwins", appauthor=False)
    assert usual.logs == platformdirs.user_log_path("smallwins", appauthor=False)


def test_a_name_from_here_is_the_same_folder_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--data wins and --data ./wins/ mean one folder, and ~ is home."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    folders = [find_folders(Path(name), {}) for name in ("wins", "./wins/", "a/../wins", "~/wins")]
    assert {folder.data for folder in folders} == {tmp_path / "wins"}
    assert len({folder.runtime for folder in folders}) == 1


def test_each_jar_has_a_meeting_place_of_its_own(tmp_path: Path, runtime: Path) -> None:
    """Two folders are two running apps; one folder under two names is one."""
    environ = {"XDG_RUNTIME_DIR": str(runtime)}
    one = find_folders(tmp_path / "one", environ)
    two = find_folders(tmp_path / "two", environ)
    assert one.runtime.parent == two.runtime.parent == runtime
    assert one.runtime.name.startswith("smallwins-")
    assert one.runtime != two.runtime
    (tmp_path / "one").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "one")
    assert find_folders(tmp_path / "link", environ).runtime == one.runtime


@pytest.mark.parametrize("given", ["", "gone", "x" * 95])
def test_without_a_usable_place_it_is_a_private_one_in_temp(tmp_path: Path, given: str) -> None:
    """No desktop session, or a path that no socket fits in."""
    if len(given) > 90:
        (tmp_path / given).mkdir()
    environ = {"XDG_RUNTIME_DIR": str(tmp_path / given) if given else ""}
    runtime = find_folders(tmp_path / "data", environ).runtime
    assert not runtime.is_relative_to(tmp_path)
    assert str(os.getuid()) in runtime.name
    assert len(os.fsencode(runtime / "app.socket")) < 104


def test_a_temp_folder_that_is_too_long_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The socket still fits."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / ("x" * 95)))
    runtime = find_folders(tmp_path / "data", {}).runtime
    assert len(os.fsencode(runtime / "app.socket")) < 104


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_all_folders_are_for_this_person_alone(tmp_path: Path, runtime: Path, umask: int) -> None:
    """Whatever the system's habit."""
    folders = find_folders(tmp_path / "a" / "b", {"XDG_RUNTIME_DIR": str(runtime)})
    before = os.umask(umask)
    try:
        folders.ensure()
        folders.ensure()
    finally:
        os.umask(before)
    for folder in (folders.data, folders.runtime, folders.logs, tmp_path / "a"):
        assert mode(folder) == 0o700


def test_a_folder_shared_on_purpose_keeps_its_rights(tmp_path: Path) -> None:
    """What holds other things too is not closed to others; ours alone is."""
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "recipes.txt").touch()
    shared.chmod(0o755)
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "smallwins.db").touch()
    ours.chmod(0o755)
    temp = tmp_path / "temp"
    temp.mkdir()
    temp.chmod(0o1777)
    for folder in (shared, ours, temp):
        make_private_folder(folder)
    assert [mode(folder) for folder in (shared, ours, temp)] == [0o755, 0o700, 0o1777]


def test_rights_are_never_widened(tmp_path: Path) -> None:
    """A folder or file that was made read-only on purpose stays so."""
    folder = tmp_path / "data"
    folder.mkdir()
    file = folder / "smallwins.db"
    file.touch()
    file.chmod(0o444)
    folder.chmod(0o555)
    try:
        make_private_folder(folder)
        make_private_file(file)
        assert (mode(folder), mode(file)) == (0o500, 0o400)
    finally:
        folder.chmod(0o700)


def test_a_place_that_cannot_be_made_is_said_plainly(tmp_path: Path, runtime: Path) -> None:
    """A file is in the way."""
    (tmp_path / "file").touch()
    environ = {"XDG_RUNTIME_DIR": str(runtime)}
    for data in (tmp_path / "file", tmp_path / "file" / "inner"):
        with pytest.raises(StorageUnreachableError):
            find_folders(data, environ).ensure()


def test_a_meeting_place_that_is_not_ours_is_refused(tmp_path: Path, runtime: Path) -> None:
    """A link laid in temp by someone else leads nowhere."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    place = runtime / "smallwins-1"
    place.symlink_to(elsewhere)
    with pytest.raises(StorageUnreachableError):
        Folders(tmp_path / "data", place, tmp_path / "logs").ensure()


def test_a_meeting_place_left_open_is_closed(tmp_path: Path, runtime: Path) -> None:
    """It is ours, and others may not listen in."""
    place = runtime / "smallwins-1"
    place.mkdir()
    (place / "app.socket").touch()
    place.chmod(0o755)
    Folders(tmp_path / "data", place, tmp_path / "logs").ensure()
    assert mode(place) == 0o700


def test_a_folder_that_was_chosen_is_told_from_the_usual_one(tmp_path: Path) -> None:
    """Whoever starts the app another time has to name it again."""
    assert chosen_folder(find_folders(None, {})) is None
    assert chosen_folder(find_folders(tmp_path, {})) == tmp_path
