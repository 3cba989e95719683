"""What the scripts do: one module for each, and the set-up that they share."""
