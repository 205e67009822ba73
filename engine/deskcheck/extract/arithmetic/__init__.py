"""Facts that reckoning can test: shares, stated changes, conversions, ages, weekdays."""
