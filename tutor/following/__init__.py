"""Followers of a player, in other terminals: the messages, the server and the client."""
