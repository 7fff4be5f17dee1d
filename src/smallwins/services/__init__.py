"""The running app: QtCore, and no widget."""
