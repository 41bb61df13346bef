"""What starts the kiosk with the machine, in the words of each system."""

from collections.abc import Callable, Sequence
from subprocess import list2cmdline

Unit = Callable[[Sequence[str]], str]
"""Takes the kiosk's command, its paths whole; returns what to write or to type."""

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
# A session of its own on the first console: logind then lends it the screen, mouse and keyboard.
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
ExecStart=/usr/bin/cage -- /usr/bin/foot --fullscreen {command}
Restart=always
RestartSec=1
TimeoutStopSec=10

# No network. PrivateNetwork= would also hide a mouse that is plugged in: udev speaks AF_NETLINK.
RestrictAddressFamilies=AF_UNIX AF_NETLINK
IPAddressDeny=any

# A read-only system: the log and the figures are in /var/lib/kiosk, and nowhere else.
ProtectSystem=strict
ProtectHome=yes
StateDirectory=kiosk
Environment=HOME=/var/lib/kiosk XDG_STATE_HOME=/var/lib/kiosk XDG_DATA_HOME=/var/lib/kiosk
PrivateTmp=yes
UMask=0077
MemoryMax=1G
TasksMax=128

# The screen, what one touches, the console; no other device.
DevicePolicy=closed
DeviceAllow=char-drm rw
DeviceAllow=char-input rw
DeviceAllow=char-tty rw

# No right that is not needed.
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


def systemd(command: Sequence[str]) -> str:
    """Return a unit that runs the command in cage and foot, as the user `kiosk`."""
    return _SYSTEMD.format(command=" ".join(_quoted(word) for word in command))


def windows(command: Sequence[str]) -> str:
    """Return the line for a shortcut in the folder that `shell:startup` opens."""
    return f"wt.exe -F -- {list2cmdline(command)}\n"


def macos(command: Sequence[str]) -> str:
    """Return a script to add to the session's login items: Terminal, then full-screen."""
    line = " ".join(f"'{_applescript(word)}'" for word in command)
    return (
        'tell application "Terminal"\n'
        "    activate\n"
        f'    do script "exec {line}"\n'
        "end tell\n"
        "delay 1\n"
        'tell application "System Events" to keystroke "f" using {control down, command down}\n'
    )


UNITS: dict[str, Unit] = {"systemd": systemd, "windows": windows, "macos": macos}


def _quoted(word: str) -> str:
    """Return a word as systemd reads it."""
    for sign, written in (("\\", "\\\\"), ('"', '\\"'), ("%", "%%"), ("$", "$$")):
        word = word.replace(sign, written)
    return f'"{word}"' if not word or any(sign in word for sign in " \t;'") else word


def _applescript(word: str) -> str:
    """Return what stands between the quotes of a shell, in a string of AppleScript."""
    return word.replace("'", "'\\''").replace("\\", "\\\\").replace('"', '\\"')
