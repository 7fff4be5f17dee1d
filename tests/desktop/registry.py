"""What stands for Windows' registry where there is none."""

from types import TracebackType
from typing import Any, Self


class Key:
    """An open key."""

    def __init__(self, values: dict[str, Any], *, writes: bool) -> None:
        self.values = values
        self.writes = writes

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class Registry:
    """Winreg over a dictionary: as much of it as is asked for, with its errors.

    Attributes:
        keys: the values of each key there is.
        locked: nothing may be written; nothing may be read either, if it is "all".
    """

    HKEY_CURRENT_USER = "HKCU"
    KEY_READ = 1
    KEY_SET_VALUE = 2
    REG_SZ = 1

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, Any]] = {}
        self.locked = ""

    def OpenKey(self, root: str, name: str, reserved: int = 0, access: int = KEY_READ) -> Key:  # noqa: N802
        assert (root, reserved) == (self.HKEY_CURRENT_USER, 0)
        self._check(access)
        if name not in self.keys:
            raise FileNotFoundError(2, "no such key")
        return Key(self.keys[name], writes=access == self.KEY_SET_VALUE)

    def CreateKeyEx(self, root: str, name: str, reserved: int, access: int) -> Key:  # noqa: N802
        assert (root, reserved) == (self.HKEY_CURRENT_USER, 0)
        self._check(access)
        return Key(self.keys.setdefault(name, {}), writes=access == self.KEY_SET_VALUE)

    def QueryValueEx(self, key: Key, name: str) -> tuple[Any, int]:  # noqa: N802
        if name not in key.values:
            raise FileNotFoundError(2, "no such value")
        return key.values[name], self.REG_SZ

    def SetValueEx(self, key: Key, name: str, reserved: int, kind: int, value: str) -> None:  # noqa: N802
        assert (key.writes, reserved, kind) == (True, 0, self.REG_SZ)
        key.values[name] = value

    def DeleteValue(self, key: Key, name: str) -> None:  # noqa: N802
        assert key.writes
        if name not in key.values:
            raise FileNotFoundError(2, "no such value")
        del key.values[name]

    def _check(self, access: int) -> None:
        if self.locked == "all" or (self.locked and access == self.KEY_SET_VALUE):
            raise PermissionError(13, "no")
