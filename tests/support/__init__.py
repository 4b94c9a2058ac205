"""What the tests share: a Bot API server on loopback, real updates, answers to render."""
