"""The app opens no connection to anywhere: read off the source, and shown where there is none."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from voice.sentences import SOURCE, parsed, source_files

REACHING = {
    "_socket",
    "aiohttp",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib",
    "urllib3",
    "webbrowser",
    "websockets",
    "xmlrpc",
}
REACHING_QT = {"QtNetwork", "QtNetworkAuth", "QtWebEngineWidgets", "QtWebSockets", "QtHttpServer"}
# How one process of ours hears another on the same machine: this room alone, and names that stay on
# the machine alone.
LOCAL_ROOM = "desktop/"
LOCAL_WAYS = {"_socket", "socket", "QtNetwork"}
LOCAL_NAMES = {"QLocalServer", "QLocalSocket"}
FAR_NAMES = {"AF_INET", "AF_INET6", "create_connection", "create_server", "getaddrinfo"}


def reaches(tree: ast.Module) -> set[str]:
    """What a module imports that could reach another machine."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {part for name in node.names for part in name.name.split(".")}
        elif isinstance(node, ast.ImportFrom):
            names |= set((node.module or "").split("."))
            if node.module == "PySide6":
                names |= {name.name for name in node.names}
    return names & (REACHING | REACHING_QT)


def test_modules_reach_no_network() -> None:
    """Only the room by which a command finds the running app imports sockets at all."""
    found = {}
    for path in source_files():
        name = path.relative_to(SOURCE).as_posix()
        local = LOCAL_WAYS if name.startswith(LOCAL_ROOM) else set()
        found[name] = reaches(parsed(path)) - local
    assert {name: names for name, names in found.items() if names} == {}


@pytest.mark.parametrize("path", sorted((SOURCE / LOCAL_ROOM).glob("*.py")), ids=lambda it: it.stem)
def test_sockets_of_ours_are_local(path: Path) -> None:
    """They are files in a private folder, never addresses."""
    tree = parsed(path)
    taken = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").endswith("QtNetwork")
        for alias in node.names
    }
    assert taken <= LOCAL_NAMES
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not used & FAR_NAMES


def test_an_import_that_reaches_is_seen() -> None:
    """In each way of writing it."""
    source = "import urllib.request\nfrom http import client\nfrom PySide6 import QtNetwork\n"
    assert reaches(ast.parse(source)) == {"urllib", "http", "QtNetwork"}


def no_network(*command: str | Path) -> list[str | Path]:
    """A command line that runs another where there is no network at all."""
    return ["unshare", "--user", "--map-current-user", "--net", "--", *command]


def can_leave_the_network() -> bool:
    if not sys.platform.startswith("linux") or shutil.which("unshare") is None:
        return False
    return subprocess.run(no_network("true"), capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not can_leave_the_network(), reason="this machine does not lend a namespace")
def test_commands_keep_and_list_where_there_is_no_network(tmp_path: Path) -> None:
    """Not even the machine talking to itself is needed."""
    command = (sys.executable, "-m", "smallwins", "--data", tmp_path)
    kept = subprocess.run(
        no_network(*command, "add", "made my bed"), capture_output=True, text=True, check=False
    )
    assert kept.returncode == 0, kept.stderr
    listed = subprocess.run(
        no_network(*command, "list"), capture_output=True, text=True, check=False
    )
    assert "made my bed" in listed.stdout
