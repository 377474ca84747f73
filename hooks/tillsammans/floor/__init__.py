"""What every room stands on: sources with positions, problems, rules, languages, dates, addresses."""
