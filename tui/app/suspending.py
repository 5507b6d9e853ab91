"""Going into the background, as Ctrl+Z does in every program that a shell has started."""

import os
import signal


def suspend() -> str:
    """Stop until the shell brings the reader back; a sentence where there is no shell that could.

    The whole job is stopped, so that a program which started the reader (make, a script) gives the shell back too. In a
    terminal that was opened for the reader alone nobody could ever wake it: there the job is the session's leader.
    """
    if os.name != "posix" or os.getpgrp() == os.getsid(0):
        return "There is no shell to go back to: the reader was not started from one."
    os.killpg(os.getpgrp(), signal.SIGTSTP)
    return ""
