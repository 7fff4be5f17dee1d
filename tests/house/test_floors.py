"""The coverage floors are read from the right files."""

from typing import Any

from house.floors import measure


def report(**rooms: tuple[int, int]) -> dict[str, Any]:
    return {
        "files": {
            f"src/smallwins/{room}/a.py": {
                "summary": {
                    "covered_lines": covered,
                    "num_statements": total,
                    "covered_branches": 0,
                    "num_branches": 0,
                },
                "missing_lines": list(range(covered, total)),
                "missing_branches": [],
            }
            for room, (covered, total) in rooms.items()
        }
    }


def test_a_room_is_measured_by_its_own_files() -> None:
    """Half of one room does not hide in the whole of another."""
    both = report(store=(5, 10), ui=(100, 100))
    assert measure(both, "store").percent == 50.0
    assert measure(both, "ui").percent == 100.0


def test_gaps_are_named() -> None:
    """So that the failure says where to look."""
    assert "lines [9]" in measure(report(store=(9, 10)), "store").gaps[0]


def test_a_room_without_files_is_whole() -> None:
    """A room that is still to be built holds nothing back."""
    assert measure(report(), "report").percent == 100.0
