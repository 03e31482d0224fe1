"""Tumours put into tumour-free heads, and taken out of heads, so that plane and look of a source do not give the class away.

In the sets at hand every coronal tumour comes from one source, and so does every picture that looks like the web; after
this, tumour and picture are less tied. Pictures are preprocessed heads: same frame, so a place keeps its meaning.
"""
import cv2
import numpy as np

SMALLEST, LARGEST = .002, .10  # of the picture's area


def soft(mask, reach):
    """Feathered float32 [H, W] 0...1 over the mask and `reach` pixels around."""
    k = 2 * int(reach) + 1
    grown = cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (k, k)))
    return cv2.GaussianBlur(grown, (0, 0), reach / 2).astype(np.float32) / 255


def ring_mean(picture, mask, reach):
    k = 2 * int(reach) + 1
    ring = cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (k, k))) > mask
    return float(picture[ring].mean()) if ring.any() else 0.0


def blend(target, donor, mask, reach):
    """The donor's region in the target, brightness matched around it; None where the target has nothing there."""
    a, b = ring_mean(target, mask, 2 * reach), ring_mean(donor, mask, 2 * reach)
    if a < 25 or b < 15 or not .4 < a / b < 2.5:
        return None
    alpha = soft(mask, reach)
    return np.clip(target * (1 - alpha) + donor * (a / b) * alpha, 0, 255).astype(np.uint8)


def usable(mask):
    return SMALLEST < (mask > 127).mean() < LARGEST


def paste(rng, target, donor, mask):
    """(picture, mask) with the donor's tumour, or None."""
    if rng.random() < .5:
        donor, mask = donor[:, ::-1], mask[:, ::-1]
    mask = np.where(mask > 127, 255, 0).astype(np.uint8)
    picture = blend(target, np.ascontiguousarray(donor), mask, rng.uniform(3, 6)) if usable(mask) else None
    return None if picture is None else (picture, mask)


def erase(rng, picture, mask):
    """The picture with its tumour covered by the other side of the head, or None (midline, large, both sides)."""
    mask = np.where(mask > 127, 255, 0).astype(np.uint8)
    if not usable(mask):
        return None
    reach = rng.uniform(5, 9)
    region = soft(mask, reach) > .05
    if (region & region[:, ::-1]).any():
        return None
    return blend(picture, np.ascontiguousarray(picture[:, ::-1]), mask, reach)


def disturb(rng, picture, mask):
    """A spot of the other side, anywhere but in the tumour: the seam alone must mean nothing. Picture or None."""
    n = picture.shape[0]
    spot = np.zeros_like(picture)
    cv2.ellipse(spot, tuple(int(v) for v in rng.integers(n // 5, 4 * n // 5, 2)), tuple(int(v) for v in rng.integers(n // 40, n // 8, 2)),
                float(rng.uniform(0, 180)), 0, 360, 255, -1)
    reach = rng.uniform(3, 9)
    region = soft(spot, reach) > .05
    wrong = cv2.dilate(mask, np.ones((9, 9), np.uint8)) > 127
    if (region & (wrong | wrong[:, ::-1])).any():
        return None
    return blend(picture, np.ascontiguousarray(picture[:, ::-1]), spot, reach)
