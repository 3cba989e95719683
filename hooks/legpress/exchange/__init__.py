"""The guide in the words of other exercise catalogues, and their entries as beginnings of its own."""
