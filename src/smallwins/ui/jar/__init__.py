"""The jar on its windowsill: glass, folded notes, the pile they make, and the light around them."""
