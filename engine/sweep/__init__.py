"""Many runs of one project with other settings: what is tried, and what came out."""
