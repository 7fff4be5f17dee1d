"""What is painted in several rooms: folded notes, the pile they make, and the jar on its sill."""
