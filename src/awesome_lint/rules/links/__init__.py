"""A link that is not one."""

<<<<<<< HEAD
RULES: tuple[str, ...] = ("unsearched-block",)
=======
RULES: tuple[str, ...] = (
    "empty-target",
    "misplaced-target",
    "bracketed-target",
    "reversed-link",
    "detached-target",
    "unclosed-link",
    "pasted-target",
    "text-as-target",
    "spaced-target",
    "fullwidth-bracket",
    "stray-bracket",
)
>>>>>>> 0377562 (Find links that are none: targets misplaced, bracketed, detached, unclosed, empty)
