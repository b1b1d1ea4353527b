"""The officer's desk: sign in, call, serve, send on."""
