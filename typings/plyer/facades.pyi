class Notification:
    def notify(
        self,
        title: str = ...,
        message: str = ...,
        app_name: str = ...,
        app_icon: str = ...,
        timeout: int = ...,
        ticker: str = ...,
        toast: bool = ...,
        hints: dict[str, object] = ...,
    ) -> None: ...
    def _notify(self, **words: object) -> None: ...
