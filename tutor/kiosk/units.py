"""Files and commands that start the kiosk with the machine, in each system's own form."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tutor.graphics.protocols import AUTO
from tutor.kiosk.keyboard import Keyboard
from tutor.kiosk.quoting import applescript, shell, systemd_argument, systemd_path, windows_terminal
from tutor.language import SOURCE, Language, Phrase

SYSTEMD = "systemd"

STATE = Path("/var/lib/kiosk")
"""The home of the user `kiosk` of a unit: what the kiosk writes is there."""

_HIDDEN = tuple(map(Path, ("/home", "/root", "/run/user", "/tmp", "/var/tmp")))  # noqa: S108
"""Folders that the unit's sandbox hides from the kiosk."""


class Startup(NamedTuple):
    """The command to start, all its paths absolute."""

    command: Sequence[str]
    writable: Sequence[Path] = ()
    """The folders outside of STATE in which it writes."""
    keyboard: Keyboard = Keyboard()
    large: bool = False
    language: Language = SOURCE
    """In which what is written is explained."""


Unit = Callable[[Startup], str]
"""Returns the text to write into a file, or to type. Raises UncarriedError."""

_WRITTEN = {"--records": "kiosk.sqlite", "--log": "kiosk.log"}
"""What a unit's kiosk writes in STATE, under the option that names another file."""

_KEYS = (
    *("spawn-terminal", "search-start", "show-urls-launch", "clipboard-copy", "clipboard-paste"),
    *("primary-paste", "font-increase", "font-decrease", "font-reset", "scrollback-up-page"),
    *("scrollback-down-page", "prompt-prev", "prompt-next"),
)
_BUTTONS = (
    *("primary-paste", "select-begin", "select-begin-block", "select-extend"),
    *("select-extend-character-wise", "select-word", "select-word-whitespace", "select-row"),
)
"""Actions of foot that are unbound: one of them opens a shell (Ctrl+Shift+N)."""

_PIXELS, _LARGE_PIXELS = 24, 36
"""The size of the font, and where all is large: as many as leave 24 lines, and one to spare."""

_COMMENTS = {
    "session": Phrase(
        "A session of its own on the first console: logind then lends it the screen, mouse and "
        "keyboard."
    ),
    "keys": Phrase("The layout of the keyboard; without it, cage takes that of the United States."),
    "letters": Phrase(
        "The size of the letters is here: on 1920x1080, 24 pixels give 137 columns and 38 lines, "
        "36 give 87 and 25."
    ),
    "runtime": Phrase(
        "PAM names a runtime folder that ProtectHome= hides: `env` has the last word. foot gets "
        "no keys."
    ),
    "left": Phrase(
        "Whoever leaves with the PIN is not brought back: the mark is gone at the next "
        "`systemctl start`."
    ),
    "network": Phrase(
        "No network. PrivateNetwork= would also hide a mouse that is plugged in: udev speaks "
        "AF_NETLINK."
    ),
    "hidden": Phrase(
        "A read-only system, in which what is under /home, /root and /tmp is not seen at all."
    ),
    "state": Phrase("What it writes, the log and the figures, is here."),
    "devices": Phrase("The screen, what one touches, the console; no other device."),
    "rights": Phrase("No right that is not needed."),
}

_SYSTEMD = """\
# /etc/systemd/system/kiosk.service
[Unit]
Description=pas-a-pas, full-screen on tty1
After=systemd-user-sessions.service systemd-logind.service getty@tty1.service
Wants=systemd-logind.service
Conflicts=getty@tty1.service
StartLimitIntervalSec=0

[Service]
User=kiosk
# {session}
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal
UtmpIdentifier=tty1
UtmpMode=user
Environment=LANG=C.UTF-8 WLR_RENDERER=pixman
# {keys}
Environment={layout}
# {letters}
# {runtime}
# {left}
ExecCondition=/usr/bin/test ! -e /run/kiosk/left
ExecStart=/usr/bin/env XDG_RUNTIME_DIR=/run/kiosk \\
    /usr/bin/cage -- /usr/bin/foot --config=/dev/null --fullscreen {font} \\
{unbound} \\
    /bin/sh -c '"$$@" && touch /run/kiosk/left' kiosk \\
    {command}
Restart=always
RestartSec=1
TimeoutStopSec=10

# {network}
RestrictAddressFamilies=AF_UNIX AF_NETLINK
IPAddressDeny=any

# {hidden}
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
# {state}
StateDirectory=kiosk
StateDirectoryMode=0700
RuntimeDirectory=kiosk
RuntimeDirectoryMode=0700
RuntimeDirectoryPreserve=restart
Environment=HOME=/var/lib/kiosk
{writable}UMask=0077
MemoryMax=1G
TasksMax=128

# {devices}
DevicePolicy=closed
DeviceAllow=char-drm rw
DeviceAllow=char-input rw
DeviceAllow=char-tty rw

# {rights}
NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
LockPersonality=yes
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
KeyringMode=private
RemoveIPC=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources @mount @swap @reboot @raw-io @module @debug @obsolete
SystemCallErrorNumber=EPERM

[Install]
WantedBy=multi-user.target
"""


def startup(
    system: str,
    course: Path,
    policy: Path | None,
    written: Mapping[str, Path | None],
    *,
    language: Language | None,
    large: bool,
    pictures: str,
    keyboard: Keyboard,
    told_in: Language,
) -> Startup:
    """Return what starts a kiosk; `written` has a file for each option, or None by default.

    `language` is the kiosk's, where it is given one; what is written is explained in `told_in`.
    """
    if system == SYSTEMD:
        written = {option: path or STATE / _WRITTEN[option] for option, path in written.items()}
    command = [sys.executable, "-m", "tutor", "kiosk", "--supervise", str(course)]
    for option, path in {"--policy": policy, **written}.items():
        command += [option, str(path.absolute())] if path else []
    command += ["--lang", language] if language else []
    command += ["--large"] if large else []
    command += ["--pictures", pictures] if pictures != AUTO else []
    folders = dict.fromkeys(path.absolute().parent for path in written.values() if path)
    writable = [one for one in folders if not one.is_relative_to(STATE)]
    return Startup(command, writable, keyboard, large, told_in)


def systemd(startup: Startup) -> str:
    """Return a unit that runs the command in cage and foot, as the user `kiosk`."""
    return _SYSTEMD.format(
        command=" ".join(map(systemd_argument, startup.command)),
        unbound=_unbound(),
        layout=" ".join(startup.keyboard.variables),
        font=f"--font=monospace:pixelsize={_LARGE_PIXELS if startup.large else _PIXELS}",
        writable="".join(
            f"ReadWritePaths=-{systemd_path(str(path))}\n" for path in startup.writable
        ),
        **{name: told(startup.language) for name, told in _COMMENTS.items()},
    )


def windows(startup: Startup) -> str:
    """Return the line for a shortcut in the folder that `shell:startup` opens."""
    return f"wt.exe -F -- {windows_terminal(startup.command)}\n"


def macos(startup: Startup) -> str:
    """Return a script to add to the session's login items: Terminal, then full-screen."""
    return (
        'tell application "Terminal"\n'
        "    activate\n"
        f"    do script {applescript(f'exec {shell(startup.command)}')}\n"
        "end tell\n"
        "delay 1\n"
        'tell application "System Events" to keystroke "f" using {control down, command down}\n'
    )


def is_hidden(path: Path) -> bool:
    """Return whether the unit's sandbox hides a path from the kiosk."""
    return any(path.is_relative_to(folder) for folder in _HIDDEN)


UNITS: dict[str, Unit] = {SYSTEMD: systemd, "windows": windows, "macos": macos}


def _unbound() -> str:
    """Return the options that leave foot no key and no button of its own."""
    groups = (("key", _KEYS), ("mouse", _BUTTONS))
    unbound = [
        f"--override={kind}-bindings.{name}=none" for kind, names in groups for name in names
    ]
    return " \\\n".join(f"    {option}" for option in unbound)
