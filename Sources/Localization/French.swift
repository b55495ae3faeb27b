/// French: what it lacks is said in English.
enum French {}
