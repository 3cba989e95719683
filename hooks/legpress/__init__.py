"""The Leg Press Guide: data files in, pages out; knows no site engine."""
