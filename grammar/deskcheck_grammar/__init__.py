"""The language of Deskcheck's rule files: text to tree and back."""
