"""placeholder"""
def run(*, folder: str = "", address: str = "") -> int:
    return 0
