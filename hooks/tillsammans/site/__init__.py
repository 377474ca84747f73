"""The one object that joins the rooms: everything that was read, checked and typed, and its views."""
