"""Taking the pictures of the hall that the screens show."""
