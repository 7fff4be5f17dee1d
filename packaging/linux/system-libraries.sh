#!/bin/sh
# Finds which system packages are missing, and installs them or prints the line that does.
#
#   system-libraries.sh python   a Python that can make an environment
#   system-libraries.sh run      what Qt needs for a window
#   system-libraries.sh test     a whole small desktop without a screen, for tests and the tour
#
# Debian and its family are served in full. Elsewhere the missing libraries are named.
set -eu

PYTHON="ca-certificates python3 python3-venv"
# Read off ldd over Qt's own files and its xcb and Wayland plugins, in a bare Debian 12.
RUN="libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libgssapi-krb5-2 libwayland-client0
    libwayland-cursor0 libwayland-egl1 libx11-xcb1 libxcb-cursor0 libxcb-glx0 libxcb-icccm4
    libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0
    libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0 libnotify-bin"
TEST="at-spi2-core cups-client cups-daemon dbus faketime fonts-droid-fallback fonts-noto-color-emoji
    fonts-noto-core imagemagick openbox poppler-utils procps trayer util-linux x11-utils xdotool
    xvfb"

say() { printf '%s\n' "$*" >&2; }

case "${1:-}" in
    python) wanted=$PYTHON ;;
    run) wanted=$RUN ;;
    test) wanted="$RUN $TEST" ;;
    *) say "Usage: $0 python|run|test"; exit 2 ;;
esac

[ "$(uname -s)" = Linux ] || exit 0

installed() { # newer releases rename libraries with a t64 ending
    dpkg-query -W -f '${db:Status-Abbrev}\n' "$1" "${1}t64" 2>/dev/null | grep -q '^ii'
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

may_be_root() {
    [ "$(id -u)" = 0 ] && return 0
    command -v sudo >/dev/null 2>&1 || return 1
    [ -t 0 ] || sudo -n true 2>/dev/null
}

on_debian() {
    missing=""
    for package in $wanted; do
        installed "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if ! may_be_root; then
        say "SmallWins needs a few more system packages. This line installs them:"
        say "    sudo apt-get install --no-install-recommends$missing"
        exit 1
    fi
    say "Installing system packages:$missing"
    # shellcheck disable=SC2086  # the list is meant to fall into words
    if ! apt-get install --simulate --no-install-recommends $missing >/dev/null 2>&1; then
        as_root apt-get update -qq
    fi
    log=$(mktemp)
    install_missing || { as_root apt-get update -qq && install_missing; } || {
        cat "$log" >&2
        exit 1
    }
    rm -f "$log"
}

install_missing() {
    # shellcheck disable=SC2086
    as_root apt-get install -y --no-install-recommends $missing >"$log" 2>&1
}

elsewhere() {
    # Without dpkg the loader's own list says what is there.
    [ "$wanted" != "$PYTHON" ] || return 0
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    absent=""
    for library in libEGL.so.1 libGL.so.1 libfontconfig.so.1 libdbus-1.so.3 libglib-2.0.so.0 \
        libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-image.so.0 libxcb-keysyms.so.1 \
        libxcb-render-util.so.0 libxkbcommon-x11.so.0 libwayland-cursor.so.0; do
        case "$known" in *"$library"*) ;; *) absent="$absent $library" ;; esac
    done
    for program in notify-send ${TESTING:+Xvfb openbox trayer xdotool import xprop dbus-daemon lpadmin}; do
        command -v "$program" >/dev/null 2>&1 || absent="$absent $program"
    done
    [ -n "$absent" ] || return 0
    say "SmallWins misses these on this machine:$absent"
    if command -v dnf >/dev/null 2>&1; then
        say "    sudo dnf install mesa-libEGL mesa-libGL fontconfig dbus-libs glib2 xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil libxkbcommon-x11 libwayland-cursor libnotify${TESTING:+ xorg-x11-server-Xvfb openbox trayer xdotool ImageMagick xprop dbus-daemon cups at-spi2-core google-noto-sans-fonts google-noto-color-emoji-fonts}"
    elif command -v pacman >/dev/null 2>&1; then
        say "    sudo pacman -S --needed libglvnd fontconfig dbus glib2 xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil libxkbcommon-x11 wayland libnotify${TESTING:+ xorg-server-xvfb openbox trayer xdotool imagemagick xorg-xprop cups at-spi2-core noto-fonts noto-fonts-emoji}"
    else
        say "Please install them with this system's own package tool."
    fi
    exit 1
}

TESTING=""
[ "$1" != test ] || TESTING=yes
if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
    on_debian
else
    elsewhere
fi
