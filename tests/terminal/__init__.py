"""The installed command in real terminals: a pty read by pyte, tmux, and an X server's clipboard."""
