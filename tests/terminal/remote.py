"""A real sshd on loopback, with keys and settings of its own, for sessions that are far away."""

import getpass
import os
import shlex
import socket
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

PATIENCE = 20.0
"""Seconds for the server to start."""


class Sshd:
    """A server that lets the user of the tests in, and nobody else. Raises OSError where it does not start."""

    def __init__(self, program: str, folder: Path) -> None:
        self._folder = folder
        self._log = folder / "log"
        for name in ("host", "key"):
            self._run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        (folder / "sshd_config").write_text(
            f"Port {self._port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/key.pub\n"
            f"PidFile {folder}/pid\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nPrintMotd no\nAcceptEnv *\n"
            "KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\n"
        )
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)  # where root's sshd locks itself in
        with open(self._log, "wb") as log:
            self._process = subprocess.Popen([program, "-D", "-e", "-f", str(folder / "sshd_config")], stderr=log)
        end = time.monotonic() + PATIENCE
        while b"Server listening" not in self._log.read_bytes():
            if self._process.poll() is not None or time.monotonic() > end:
                self.close()
                raise OSError(self._log.read_text())
            time.sleep(0.02)

    def command(self, remote: Sequence[object], *variables: str) -> list[str]:
        """What runs a command over there in a terminal of its own; the session takes these ``variables`` along."""
        return [
            "ssh", "-F", "/dev/null", "-p", str(self._port), "-i", str(self._folder / "key"), "-tt",
            "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
            *(word for name in variables for word in ("-o", f"SendEnv={name}")),
            f"{getpass.getuser()}@127.0.0.1", shlex.join(map(str, remote)),
        ]  # fmt: skip

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()

    def _run(self, *command: str) -> None:
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
