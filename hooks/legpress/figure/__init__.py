"""Pictures drawn from data: SVG that takes its colours from the page."""
