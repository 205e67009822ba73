"""What one party says of another, and what the other says to it: accusations and denials."""
