"""render: pictures without a display."""

import unittest

from images import CORONAL, SAGITTAL, SERIES, Picture, write_marked_volume
from workstation import Workstation

# The marked corner is left, posterior and towards the head: where it is in each view (shares of width and height).
VIEWS = {
    "axial": (0.5, 0.5, 1.0, 1.0),  # left at the right, posterior at the bottom
    "coronal": (0.5, 0.0, 1.0, 0.5),  # left at the right, head at the top
    "sagittal": (0.5, 0.0, 1.0, 0.5),  # posterior at the right, head at the top
}
VOLUMES = {"axial": SERIES, "coronal": "2.25.5712", "sagittal": "2.25.6712"}


def bright(colour):
    return min(colour) > 200


class Render(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.station = Workstation("radiologist")
        size, spacing = (24, 24, 24), (3.0, 3.0, 3.0)
        write_marked_volume(cls.station.path("in") / "axial", size=size, spacing=spacing)
        write_marked_volume(cls.station.path("in") / "coronal", CORONAL, size, spacing, "2.25.5711", "2.25.5712")
        write_marked_volume(cls.station.path("in") / "sagittal", SAGITTAL, size, spacing, "2.25.6711", "2.25.6712")
        cls.station.ask("import", cls.station.path("in"))

    @classmethod
    def tearDownClass(cls):
        cls.station.remove()

    def render(self, *arguments, series=SERIES, size="200x200"):
        """The document and the picture of a rendering."""
        out = self.station.path("picture.png")
        out.unlink(missing_ok=True)
        document = self.station.ask("render", "--series", series, "--size", size, "--out", out, *arguments,
                                    user="radiologist")
        return document, Picture(out)

    def marked_slices(self, series, view):
        """Those of the two outer slices of a view in which the bright corner is seen; overlays are thin."""
        found = []
        for number in (1, 22):
            _, picture = self.render("--view", view, "--slice", number, "--window", "500,1000", series=series)
            if picture.share(bright, 0.1, 0.1, 0.9, 0.9) > 0.02:
                found.append((number, picture))
        return found

    def test_the_marked_corner_is_where_anatomy_says(self):
        for name, series in VOLUMES.items():
            for view, part in VIEWS.items():
                with self.subTest(volume=name, view=view):
                    marked = self.marked_slices(series, view)
                    self.assertEqual(len(marked), 1, "the corner is in one end of the stack alone")
                    picture = marked[0][1]
                    inside = picture.share(bright, *part)
                    mirrored = [(0.0, 0.0, 0.5, 0.5), (0.5, 0.0, 1.0, 0.5), (0.0, 0.5, 0.5, 1.0),
                                (0.5, 0.5, 1.0, 1.0)]
                    outside = max(picture.share(bright, *other) for other in mirrored if other != part)
                    self.assertGreater(inside, 0.1)
                    self.assertLess(outside, 0.5 * inside)

    def test_document_and_size(self):
        document, picture = self.render("--view", "coronal", "--slice", "5", "--window", "-500,1400",
                                        size="320x180")
        self.assertEqual({key: document[key] for key in ("view", "slice", "window", "size")},
                         {"view": "coronal", "slice": 5, "window": [-500, 1400], "size": [320, 180]})
        self.assertEqual((picture.width, picture.height), (320, 180))

    def test_acquired_view_takes_the_middle_slice_and_the_own_window(self):
        document, _ = self.render("--view", "acquired")
        self.assertIn(document["slice"], (11, 12))
        self.assertEqual(document["window"], [500, 1000])

    def test_window_makes_values_light_or_dark(self):
        _, dark = self.render("--view", "axial", "--slice", "1", "--window", "5000,100")
        _, light = self.render("--view", "axial", "--slice", "1", "--window", "-5000,100")
        self.assertLess(dark.share(bright, 0.3, 0.3, 0.7, 0.7), 0.02)
        self.assertGreater(light.share(bright, 0.3, 0.3, 0.7, 0.7), 0.98)

    def test_a_slab_shows_what_lies_across_the_plane(self):
        plane = ("--view", "axial", "--slice", "11", "--window", "500,1000")
        _, thin = self.render(*plane)
        _, thick = self.render(*plane, "--slab", "mip", "--thickness", "200")
        _, least = self.render(*plane, "--slab", "minip", "--thickness", "200")
        self.assertLess(thin.share(bright, 0.1, 0.1, 0.9, 0.9), 0.02)
        self.assertGreater(thick.share(bright, 0.5, 0.5, 1.0, 1.0), 0.05)
        self.assertLess(least.share(bright, 0.1, 0.1, 0.9, 0.9), 0.02)

    def test_a_turned_plane_is_seen_from_the_other_side(self):
        plane = ("--view", "coronal", "--slab", "mip", "--thickness", "200", "--window", "500,1000")
        _, front = self.render(*plane)
        _, behind = self.render(*plane, "--turn", "0,0,1,180")
        self.assertGreater(front.share(bright, 0.5, 0.0, 1.0, 0.5), 0.05)
        self.assertLess(front.share(bright, 0.0, 0.0, 0.5, 0.5), 0.03)
        self.assertGreater(behind.share(bright, 0.0, 0.0, 0.5, 0.5), 0.05)
        self.assertLess(behind.share(bright, 0.5, 0.0, 1.0, 0.5), 0.03)

    def test_slabs_and_turns_are_for_planes_that_have_them(self):
        for arguments in (["--view", "volume", "--slab", "mip"], ["--view", "acquired", "--turn", "0,0,1,5"],
                          ["--view", "axial", "--turn", "0,0,0,5"], ["--view", "axial", "--slab", "thick"]):
            with self.subTest(arguments=arguments):
                answer = self.station.run("render", "--series", SERIES, "--out", self.station.path("none.png"),
                                          *arguments, user="radiologist")
                self.assertEqual(answer.status, 2, answer)

    def test_presets(self):
        document, _ = self.render("--view", "axial", "--preset", "Lung")
        self.assertEqual(document["window"], [-500, 1400])
        answer = self.station.run("render", "--series", SERIES, "--view", "axial", "--preset", "no such", "--out",
                                  self.station.path("none.png"), user="radiologist")
        self.assertEqual(answer.status, 1, answer)
        self.assertRegex(answer.error, "(?i)lung.*bone")

    def test_volume_and_mip(self):
        for view in ("volume", "mip"):
            with self.subTest(view=view):
                document, picture = self.render("--view", view, "--window", "500,1000", size="160x120")
                self.assertEqual((document["view"], document["size"]), (view, [160, 120]))
                self.assertEqual((picture.width, picture.height), (160, 120))
                seen = picture.share(lambda colour: max(colour) > 60)
                self.assertGreater(seen, 0.005)

    def test_what_cannot_be_rendered(self):
        out = self.station.path("none.png")
        for arguments in (["--view", "axial", "--slice", "24"], ["--view", "axial", "--stack", "7"],
                          ["--view", "axial", "--detection", "no-such-detection"]):
            with self.subTest(arguments=arguments):
                answer = self.station.run("render", "--series", SERIES, "--out", out, *arguments, user="radiologist")
                self.assertEqual(answer.status, 1, answer)
                self.assertFalse(out.exists())
        lost = self.station.run("render", "--series", SERIES, "--view", "axial", "--out", "/no/such/folder/x.png",
                                user="radiologist")
        self.assertEqual(lost.status, 1, lost)
        self.assertIn("/no/such/folder/x.png", lost.error)


if __name__ == "__main__":
    unittest.main()
