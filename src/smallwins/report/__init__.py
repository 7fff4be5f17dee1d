"""What goes on paper: pages that paint themselves, for preview, printer and PDF alike."""
