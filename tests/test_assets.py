import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from smallwins import assets
from smallwins.assets import asset


@pytest.fixture(autouse=True)
def _looked_up_anew() -> Iterator[None]:
    assets._root.cache_clear()
    yield
    assets._root.cache_clear()


def test_a_checkout_uses_its_own_files() -> None:
    """`make run` shows what stands in resources/."""
    assert asset("themes", "tokens.json").is_file()
    assert asset("themes", "tokens.json").parts[-3:] == ("resources", "themes", "tokens.json")


def test_a_frozen_app_uses_the_files_it_was_packed_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it was unpacked."""
    packed = tmp_path / "smallwins" / "_resources"
    packed.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert asset("content", "cheers.json") == packed / "content" / "cheers.json"


def test_an_installed_wheel_uses_the_files_beside_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They travel inside the package."""
    package = tmp_path / "site-packages" / "smallwins"
    (package / "_resources").mkdir(parents=True)
    monkeypatch.setattr(assets, "__file__", str(package / "assets.py"))
    assert asset("icons") == package / "_resources" / "icons"
