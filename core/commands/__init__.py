"""The command ``loket``: making, keeping and checking a hall from the terminal."""
