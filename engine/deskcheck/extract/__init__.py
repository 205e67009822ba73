"""From one article to its facts."""
