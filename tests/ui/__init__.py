"""The Textual player, driven by Textual's pilot."""
