"""Random changes of a preprocessed picture: place, size, contrast, sharpness, noise, compression.

All work on uint8 pictures, square, background 0. A numpy Generator is handed in: same seed, same pictures.
"""
import cv2
import numpy as np


def warp(rng, picture, mask, size, angle=15.0, scale=0.1, shift=0.04, flip=True):
    """Rotation (degrees), zoom, shift, left-right flip; picture and mask -> [size, size]."""
    n = picture.shape[0]
    zoom = size / n * np.exp(rng.uniform(-scale, scale))
    stretch = np.exp(rng.uniform(-0.07, 0.07))
    a = np.deg2rad(rng.uniform(-angle, angle))
    sx = -1.0 if flip and rng.random() < 0.5 else 1.0
    m = zoom * np.array([[np.cos(a) * sx * stretch, -np.sin(a)], [np.sin(a) * sx * stretch, np.cos(a)]])
    centre = np.array([(n - 1) / 2, (n - 1) / 2])
    target = np.array([(size - 1) / 2, (size - 1) / 2]) + rng.uniform(-shift, shift, 2) * size
    matrix = np.column_stack([m, target - m @ centre])
    picture = cv2.warpAffine(picture, matrix, (size, size), flags=cv2.INTER_LINEAR)
    if mask is not None:
        mask = cv2.warpAffine(mask, matrix, (size, size), flags=cv2.INTER_LINEAR)
    return picture, mask


def tone_curve(rng, strength=1.0):
    """uint8 [256] look-up table: window, gamma and a smooth monotone bend; black stays black."""
    x = np.linspace(0, 1, 256)
    low, high = rng.uniform(-0.04, 0.06) * strength, 1 + rng.uniform(-0.25, 0.15) * strength
    x = np.clip((x - low) / (high - low), 0, 1) ** np.exp(rng.uniform(-0.45, 0.45) * strength)
    knots = np.linspace(0, 1, 6)
    bent = np.concatenate([[0], np.cumsum(np.exp(rng.normal(0, 0.35 * strength, 5)))])
    x = np.interp(x, knots, bent / bent[-1])
    curve = x * 255
    curve[0] = 0
    return np.floor(curve + 0.5).astype(np.uint8)


def shade(rng, picture):
    """A slow brightness change across the picture (coil sensitivity)."""
    n = picture.shape[0]
    corners = rng.uniform(0.75, 1.2, (3, 3)).astype(np.float32)
    field = cv2.resize(corners, (n, n), interpolation=cv2.INTER_CUBIC)
    return np.clip(picture * field, 0, 255).astype(np.uint8)


def degrade(rng, picture):
    """Blur, coarse resampling, noise or JPEG, each sometimes."""
    n = picture.shape[0]
    if rng.random() < 0.2:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.0) * n / 128)
    elif rng.random() < 0.15:
        sharper, soft = rng.uniform(0.3, 1.2), cv2.GaussianBlur(picture, (0, 0), n / 128)
        picture = cv2.addWeighted(picture, 1 + sharper, soft, -sharper, 0)
    if rng.random() < 0.1:
        m = int(n * rng.uniform(0.5, 0.9))
        picture = cv2.resize(cv2.resize(picture, (m, m), interpolation=cv2.INTER_AREA), (n, n),
                             interpolation=cv2.INTER_LINEAR)
    if rng.random() < 0.25:
        noise = rng.standard_normal(picture.shape, dtype=np.float32) * rng.uniform(2, 9)
        picture = np.where(picture > 0, np.clip(picture + noise, 0, 255), 0).astype(np.uint8)
    if rng.random() < 0.25:
        _, code = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(35, 92))])
        picture = cv2.imdecode(code, cv2.IMREAD_GRAYSCALE)
    return picture


def strip_rim(rng, picture):
    """Removes a rim of the head (scalp, skull), as tightly cut or skull-stripped pictures have it."""
    inside = cv2.distanceTransform((cv2.GaussianBlur(picture, (5, 5), 0) > 6).astype(np.uint8), cv2.DIST_L2, 3)
    return np.where(inside > rng.uniform(0.02, 0.09) * picture.shape[0], picture, 0).astype(np.uint8)


def cut_edge(rng, picture):
    """Tight field of view: blackens a strip at one to three sides."""
    picture, n = picture.copy(), picture.shape[0]
    for side in rng.permutation(4)[:rng.integers(1, 4)]:
        k = int(n * rng.uniform(0.02, 0.1))
        view = np.rot90(picture, side)
        view[:k] = 0
    return picture


def head(rng, picture, mask, size):
    """A training picture of a head and its tumour, uint8 [size, size] each."""
    picture, mask = warp(rng, picture, mask, size)
    picture = cv2.LUT(picture, tone_curve(rng))
    if rng.random() < 0.4:
        picture = shade(rng, picture)
    if rng.random() < 0.12:
        picture = strip_rim(rng, picture)
    if rng.random() < 0.1:
        picture = cut_edge(rng, picture)
    return degrade(rng, picture), mask


def chest(rng, picture, size):
    """A training picture of a chest, uint8 [size, size]."""
    picture, _ = warp(rng, picture, None, size, angle=10.0, scale=0.12, shift=0.05)
    picture = cv2.LUT(picture, tone_curve(rng, 0.5))
    if rng.random() < 0.15:
        picture = cut_edge(rng, picture)
    return degrade(rng, picture)
