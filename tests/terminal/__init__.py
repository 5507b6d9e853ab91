"""The installed command in real terminals: a pty read by pyte, tmux, screen, ssh; the clipboards of X and Wayland."""
