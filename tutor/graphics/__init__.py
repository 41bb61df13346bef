"""Pictures as terminals draw them pixel by pixel: who can, what is asked, the bytes; no screen."""
