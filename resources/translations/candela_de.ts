<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ColourMapChoice</name>
    <message>
        <source>Hot iron</source>
        <translation>Glühendes Eisen</translation>
    </message>
    <message>
        <source>PET</source>
        <translation>PET</translation>
    </message>
    <message>
        <source>Rainbow</source>
        <translation>Regenbogen</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>Spektral</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Cool</source>
        <translation>Kühl</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>DetectionReportFile</name>
    <message>
        <source>Slice %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>%1, which speaks most for the finding. Colours show where the network sees the evidence.</source>
        <translation>%1, die am stärksten für den Befund spricht. Farben zeigen, wo das Netz die Hinweise sieht.</translation>
    </message>
    <message>
        <source>Detection report: %1</source>
        <translation>Detektionsbericht: %1</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>Patienten-ID</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>Auftragsnr.</translation>
    </message>
    <message>
        <source>Calibrated probability of the finding</source>
        <translation>Kalibrierte Wahrscheinlichkeit des Befunds</translation>
    </message>
    <message>
        <source>Cannot be told apart with confidence</source>
        <translation>Nicht sicher zu unterscheiden</translation>
    </message>
    <message>
        <source>Spot (mm, LPS)</source>
        <translation>Stelle (mm, LPS)</translation>
    </message>
    <message>
        <source>Estimated diameter</source>
        <translation>Geschätzter Durchmesser</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt zu</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>Entscheidungsunterstützung, keine Diagnose. Kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>Model %1 %2, SHA-256 %3</source>
        <translation>Modell %1 %2, SHA-256 %3</translation>
    </message>
    <message>
        <source>Detection %1, made %2 by %3</source>
        <translation>Detektion %1, erstellt %2 von %3</translation>
    </message>
</context>
<context>
    <name>DisplayJudgement</name>
    <message>
        <source>Uncalibrated display: it is not known what %1 shows (DICOM PS3.14). Check it.</source>
        <translation>Nicht kalibrierter Bildschirm: Was %1 zeigt, ist nicht bekannt (DICOM PS3.14). Bitte prüfen.</translation>
    </message>
    <message>
        <source>%1: gamma about %2, the whole pattern seen, by eye on %3. Not known to be calibrated (DICOM PS3.14).</source>
        <translation>%1: Gamma etwa %2, ganzes Testbild gesehen, mit dem Auge am %3. Nicht als kalibriert bekannt (DICOM PS3.14).</translation>
    </message>
    <message>
        <source>%1: gamma about %2; on %3 parts of the pattern were not seen. Do not read images on it before it is set right.</source>
        <translation>%1: Gamma etwa %2; am %3 waren Teile des Testbilds nicht zu sehen. Darauf keine Bilder befunden, bevor er richtig eingestellt ist.</translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <source>administrator</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>radiologist</source>
        <translation>Radiologie</translation>
    </message>
    <message>
        <source>clinician</source>
        <translation>Klinik</translation>
    </message>
    <message>
        <source>trainee</source>
        <translation>Ausbildung</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Lunge</translation>
    </message>
    <message>
        <source>Nodule</source>
        <translation>Rundherd</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Detektiert</translation>
    </message>
    <message>
        <source>Not detected</source>
        <translation>Nicht detektiert</translation>
    </message>
    <message>
        <source>Indeterminate</source>
        <translation>Unbestimmt</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>exceptionally unlikely</source>
        <translation>außergewöhnlich unwahrscheinlich</translation>
    </message>
    <message>
        <source>very unlikely</source>
        <translation>sehr unwahrscheinlich</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <source>about as likely as not</source>
        <translation>etwa so wahrscheinlich wie nicht</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>virtually certain</source>
        <translation>praktisch sicher</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>%1: %2 compared, %3 alike, %4 s</source>
        <translation>%1: %2 verglichen, %3 gleich, %4 s</translation>
    </message>
    <message>
        <source>No new image</source>
        <translation>Kein neues Bild</translation>
    </message>
    <message>
        <source>1 image imported</source>
        <translation>1 Bild importiert</translation>
    </message>
    <message>
        <source>%1 images imported</source>
        <translation>%1 Bilder importiert</translation>
    </message>
    <message>
        <source>1 new study</source>
        <translation>1 neue Studie</translation>
    </message>
    <message>
        <source>%1 new studies</source>
        <translation>%1 neue Studien</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 schon vorhanden</translation>
    </message>
    <message>
        <source>%1 in conflict</source>
        <translation>%1 im Konflikt</translation>
    </message>
    <message>
        <source>%1 with the pixels of another</source>
        <translation>%1 mit den Pixeln eines anderen</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>Import stopped: %1</source>
        <translation>Import angehalten: %1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Same pixels</source>
        <translation>Gleiche Pixel</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>One file bears the identifier of an object that was there first, with other content. Both are kept; the one that was there first is shown.</source>
        <translation>Eine Datei trägt die Kennung eines Objekts, das zuerst da war, mit anderem Inhalt. Beide werden aufbewahrt; gezeigt wird das, das zuerst da war.</translation>
    </message>
    <message>
        <source>%1 files bear identifiers of objects that were there first, with other content. Both are kept; those that were there first are shown.</source>
        <translation>%1 Dateien tragen Kennungen von Objekten, die zuerst da waren, mit anderem Inhalt. Beide werden aufbewahrt; gezeigt werden die, die zuerst da waren.</translation>
    </message>
    <message>
        <source>One image has exactly the pixels of another under its own identifier; both are kept and linked.</source>
        <translation>Ein Bild hat unter eigener Kennung genau die Pixel eines anderen; beide werden aufbewahrt und verknüpft.</translation>
    </message>
    <message>
        <source>%1 images have exactly the pixels of others under their own identifiers; all are kept and linked.</source>
        <translation>%1 Bilder haben unter eigenen Kennungen genau die Pixel anderer; alle werden aufbewahrt und verknüpft.</translation>
    </message>
    <message>
        <source>%1 files seen, %2 read, %3 stored, %4 s</source>
        <translation>%1 Dateien gesehen, %2 gelesen, %3 gespeichert, %4 s</translation>
    </message>
    <message>
        <source>, compressed in %1 s</source>
        <translation>, komprimiert in %1 s</translation>
    </message>
    <message>
        <source>identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>checksums</source>
        <translation>Prüfsummen</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>Hashwerte</translation>
    </message>
    <message>
        <source>Duplicates by %1</source>
        <translation>Duplikate nach %1</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>Log-in refused: the name or the password is wrong.</source>
        <translation>Anmeldung abgelehnt: Name oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Not logged in.</source>
        <translation>Nicht angemeldet.</translation>
    </message>
    <message>
        <source>The account does not exist any more.</source>
        <translation>Das Konto gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The password must have at least 12 characters.</source>
        <translation>Das Passwort muss mindestens 12 Zeichen haben.</translation>
    </message>
    <message>
        <source>The password may have at most 128 characters.</source>
        <translation>Das Passwort darf höchstens 128 Zeichen haben.</translation>
    </message>
    <message>
        <source>The password is one of the commonest: choose another.</source>
        <translation>Das Passwort ist eines der häufigsten: bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>The password is made of the user&apos;s or the product&apos;s name: choose another.</source>
        <translation>Das Passwort besteht aus dem Namen der Person oder des Programms: bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>A user name has 1 to 64 characters and no spaces at its ends.</source>
        <translation>Ein Anmeldename hat 1 bis 64 Zeichen und keine Leerzeichen am Rand.</translation>
    </message>
    <message>
        <source>This account may not run a detection.</source>
        <translation>Dieses Konto darf keine Detektion ausführen.</translation>
    </message>
    <message>
        <source>This account may not look at other patients&apos; studies.</source>
        <translation>Dieses Konto darf keine Studien anderer Patienten ansehen.</translation>
    </message>
    <message>
        <source>There are no images in what was chosen.</source>
        <translation>In der Auswahl sind keine Bilder.</translation>
    </message>
    <message>
        <source>The series holds no images that can be shown.</source>
        <translation>Die Serie enthält keine Bilder, die angezeigt werden können.</translation>
    </message>
    <message>
        <source>The images that it belongs to are not in the library.</source>
        <translation>Die Bilder, zu denen es gehört, sind nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Der Import wurde angehalten.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The analysis was cancelled.</source>
        <translation>Die Analyse wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation>Das Laden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The verification was stopped before its end.</source>
        <translation>Die Überprüfung wurde vor ihrem Ende angehalten.</translation>
    </message>
    <message>
        <source>The repair was stopped before its end.</source>
        <translation>Die Reparatur wurde vor ihrem Ende angehalten.</translation>
    </message>
    <message>
        <source>Another program is compressing this library.</source>
        <translation>Ein anderes Programm komprimiert diese Bibliothek gerade.</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>Eigenes Fenster</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Lunge</translation>
    </message>
    <message>
        <source>Mediastinum</source>
        <translation>Mediastinum</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Knochen</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <source>Abdomen</source>
        <translation>Abdomen</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>Schlaganfall</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>Voller Bereich</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Gefäße</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>axial</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>koronal</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>sagittal</translation>
    </message>
    <message>
        <source>acquired</source>
        <translation>wie aufgenommen</translation>
    </message>
    <message>
        <source>Mammograms back to back</source>
        <translation>Mammographien Rücken an Rücken</translation>
    </message>
    <message>
        <source>CC and MLO</source>
        <translation>CC und MLO</translation>
    </message>
    <message>
        <source>CC above the prior</source>
        <translation>CC über der Voraufnahme</translation>
    </message>
    <message>
        <source>MLO above the prior</source>
        <translation>MLO über der Voraufnahme</translation>
    </message>
    <message>
        <source>Chest X-ray with prior</source>
        <translation>Röntgen-Thorax mit Voraufnahme</translation>
    </message>
    <message>
        <source>Frontal beside the prior</source>
        <translation>Frontal neben der Voraufnahme</translation>
    </message>
    <message>
        <source>Frontal and lateral</source>
        <translation>Frontal und seitlich</translation>
    </message>
    <message>
        <source>Lateral beside the prior</source>
        <translation>Seitlich neben der Voraufnahme</translation>
    </message>
    <message>
        <source>Chest X-ray, frontal and lateral</source>
        <translation>Röntgen-Thorax, frontal und seitlich</translation>
    </message>
    <message>
        <source>Frontal</source>
        <translation>Frontal</translation>
    </message>
    <message>
        <source>Lateral</source>
        <translation>Seitlich</translation>
    </message>
    <message>
        <source>Chest CT with prior</source>
        <translation>Thorax-CT mit Voruntersuchung</translation>
    </message>
    <message>
        <source>Lung and mediastinum beside the prior</source>
        <translation>Lunge und Mediastinum neben der Voruntersuchung</translation>
    </message>
    <message>
        <source>Lung, mediastinum, coronal, 3D</source>
        <translation>Lunge, Mediastinum, koronal, 3D</translation>
    </message>
    <message>
        <source>Three planes and 3D</source>
        <translation>Drei Ebenen und 3D</translation>
    </message>
    <message>
        <source>Chest CT</source>
        <translation>Thorax-CT</translation>
    </message>
    <message>
        <source>Brain MR by sequence</source>
        <translation>MR des Gehirns nach Sequenz</translation>
    </message>
    <message>
        <source>T2, FLAIR, T1, T1 with contrast</source>
        <translation>T2, FLAIR, T1, T1 mit Kontrastmittel</translation>
    </message>
    <message>
        <source>Diffusion and susceptibility</source>
        <translation>Diffusion und Suszeptibilität</translation>
    </message>
    <message>
        <source>FLAIR and T1 with contrast beside the prior</source>
        <translation>FLAIR und T1 mit Kontrastmittel neben der Voruntersuchung</translation>
    </message>
    <message>
        <source>Beside the prior</source>
        <translation>Neben der Voruntersuchung</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Allein</translation>
    </message>
</context>
<context>
    <name>PageId</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Reading room</source>
        <translation>Befundung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Ähnliche Fälle</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Lehre</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>Modellraum</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>an image that is not in the library</source>
        <translation>ein Bild, das nicht in der Bibliothek ist</translation>
    </message>
    <message>
        <source>%1, image %2 of %3</source>
        <translation>%1, Bild %2 von %3</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 objects are in %2; %3 of them (%4) had to be copied, in %5.</source>
        <translation>%1 Objekte sind in %2; %3 davon (%4) mussten kopiert werden, in %5.</translation>
    </message>
    <message>
        <source> Every object of the copy was read back and is whole.</source>
        <translation> Jedes Objekt der Kopie wurde zurückgelesen und ist unversehrt.</translation>
    </message>
    <message>
        <source> The copy could not be verified: make it again.</source>
        <translation> Die Kopie konnte nicht überprüft werden: bitte erneut sichern.</translation>
    </message>
    <message>
        <source>%1 objects read (%2) in %3.</source>
        <translation>%1 Objekte gelesen (%2) in %3.</translation>
    </message>
    <message>
        <source> Every object is whole, and the catalogue agrees with the store.</source>
        <translation> Jedes Objekt ist unversehrt, und der Katalog stimmt mit dem Speicher überein.</translation>
    </message>
    <message>
        <source>1 object is damaged</source>
        <translation>1 Objekt ist beschädigt</translation>
    </message>
    <message>
        <source>%1 objects are damaged</source>
        <translation>%1 Objekte sind beschädigt</translation>
    </message>
    <message>
        <source>1 is missing</source>
        <translation>1 fehlt</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>1 belongs to nothing</source>
        <translation>1 ist ohne Zuordnung</translation>
    </message>
    <message>
        <source>%1 belong to nothing</source>
        <translation>%1 sind ohne Zuordnung</translation>
    </message>
    <message>
        <source> &quot;Repair&quot; mends what can be mended; a backup holds the rest.</source>
        <translation> „Reparieren“ behebt, was sich beheben lässt; das Übrige liegt in einer Sicherung.</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Belongs to nothing</source>
        <translation>Ohne Zuordnung</translation>
    </message>
    <message>
        <source>Nothing was left to compress.</source>
        <translation>Es gab nichts mehr zu komprimieren.</translation>
    </message>
    <message>
        <source>%1 objects went from %2 to %3 (%4) without loss, in %5.</source>
        <translation>%1 Objekte wurden verlustfrei von %2 auf %3 (%4) komprimiert, in %5.</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Files of %1 are kept in %2 (%3).</source>
        <translation>Dateien von %1 sind in %2 gespeichert (%3).</translation>
    </message>
    <message>
        <source>%1 wait to be compressed.</source>
        <translation>%1 warten auf die Komprimierung.</translation>
    </message>
    <message>
        <source>Nothing waits to be compressed.</source>
        <translation>Nichts wartet auf die Komprimierung.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>geb. %1</translation>
    </message>
    <message>
        <source>Referred by %1</source>
        <translation>Überwiesen von %1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 Objekte</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>1 object</source>
        <translation>1 Objekt</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Einzelbilder</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 Schichten</translation>
    </message>
</context>
<context>
    <name>ReadingCommand</name>
    <message>
        <source>window</source>
        <translation>Fensterung</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>blättern</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoomen</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>crosshair</source>
        <translation>Fadenkreuz</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Strecke</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>choose what to measure; then its letter</source>
        <translation>wählen, was gemessen wird; dann der Buchstabe</translation>
    </message>
    <message>
        <source>next slice</source>
        <translation>nächste Schicht</translation>
    </message>
    <message>
        <source>previous slice</source>
        <translation>vorige Schicht</translation>
    </message>
    <message>
        <source>ten slices on</source>
        <translation>zehn Schichten weiter</translation>
    </message>
    <message>
        <source>ten slices back</source>
        <translation>zehn Schichten zurück</translation>
    </message>
    <message>
        <source>first slice</source>
        <translation>erste Schicht</translation>
    </message>
    <message>
        <source>last slice</source>
        <translation>letzte Schicht</translation>
    </message>
    <message>
        <source>next series</source>
        <translation>nächste Serie</translation>
    </message>
    <message>
        <source>previous series</source>
        <translation>vorige Serie</translation>
    </message>
    <message>
        <source>next study of the library&apos;s list</source>
        <translation>nächste Studie der Bibliotheksliste</translation>
    </message>
    <message>
        <source>previous study of the list</source>
        <translation>vorige Studie der Liste</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>nächstes Feld</translation>
    </message>
    <message>
        <source>previous pane</source>
        <translation>voriges Feld</translation>
    </message>
    <message>
        <source>next stage of the hanging rule</source>
        <translation>nächste Stufe der Hängeregel</translation>
    </message>
    <message>
        <source>previous stage</source>
        <translation>vorige Stufe</translation>
    </message>
    <message>
        <source>panes, second window, hanging rules</source>
        <translation>Felder, zweites Fenster, Hängeregeln</translation>
    </message>
    <message>
        <source>the view as large as its window, and back</source>
        <translation>die Ansicht so groß wie ihr Fenster und zurück</translation>
    </message>
    <message>
        <source>menu of the view</source>
        <translation>Menü der Ansicht</translation>
    </message>
    <message>
        <source>link the views, from where they are now</source>
        <translation>die Ansichten koppeln, ab ihrer jetzigen Stelle</translation>
    </message>
    <message>
        <source>unlink the views</source>
        <translation>die Ansichten entkoppeln</translation>
    </message>
    <message>
        <source>lines of the other planes and series</source>
        <translation>Linien der anderen Ebenen und Serien</translation>
    </message>
    <message>
        <source>segmentations, presentation states and overlays on / off</source>
        <translation>Segmentierungen, Präsentationszustände und Overlays ein / aus</translation>
    </message>
    <message>
        <source>annotations full / minimal / off</source>
        <translation>Beschriftung voll / knapp / aus</translation>
    </message>
    <message>
        <source>cine</source>
        <translation>Cine</translation>
    </message>
    <message>
        <source>invert grey</source>
        <translation>Graustufen umkehren</translation>
    </message>
    <message>
        <source>rotate by 90° (X-rays only)</source>
        <translation>um 90° drehen (nur Röntgenbilder)</translation>
    </message>
    <message>
        <source>flip left and right (X-rays only)</source>
        <translation>links und rechts spiegeln (nur Röntgenbilder)</translation>
    </message>
    <message>
        <source>the image&apos;s own window</source>
        <translation>das eigene Fenster des Bildes</translation>
    </message>
    <message>
        <source>window preset 1</source>
        <translation>Fenstervorgabe 1</translation>
    </message>
    <message>
        <source>window preset 2</source>
        <translation>Fenstervorgabe 2</translation>
    </message>
    <message>
        <source>window preset 3</source>
        <translation>Fenstervorgabe 3</translation>
    </message>
    <message>
        <source>window preset 4</source>
        <translation>Fenstervorgabe 4</translation>
    </message>
    <message>
        <source>window preset 5</source>
        <translation>Fenstervorgabe 5</translation>
    </message>
    <message>
        <source>window preset 6</source>
        <translation>Fenstervorgabe 6</translation>
    </message>
    <message>
        <source>window preset 7</source>
        <translation>Fenstervorgabe 7</translation>
    </message>
    <message>
        <source>window preset 8</source>
        <translation>Fenstervorgabe 8</translation>
    </message>
    <message>
        <source>window preset 9</source>
        <translation>Fenstervorgabe 9</translation>
    </message>
    <message>
        <source>reset the view, keep the slice</source>
        <translation>Ansicht zurücksetzen, Schicht behalten</translation>
    </message>
    <message>
        <source>undo a measurement</source>
        <translation>Messung rückgängig machen</translation>
    </message>
    <message>
        <source>redo a measurement</source>
        <translation>Messung wiederherstellen</translation>
    </message>
    <message>
        <source>delete the selected measurement</source>
        <translation>die ausgewählte Messung löschen</translation>
    </message>
    <message>
        <source>save the report of the shown result</source>
        <translation>den Bericht des gezeigten Ergebnisses speichern</translation>
    </message>
    <message>
        <source>copy what the view shows</source>
        <translation>kopieren, was die Ansicht zeigt</translation>
    </message>
    <message>
        <source>save what the view shows: PNG, PDF, DICOM</source>
        <translation>speichern, was die Ansicht zeigt: PNG, PDF, DICOM</translation>
    </message>
    <message>
        <source>print what the view shows</source>
        <translation>drucken, was die Ansicht zeigt</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>diese Hilfe</translation>
    </message>
    <message>
        <source>window of what a drawn box holds</source>
        <translation>Fensterung nach dem Inhalt eines gezogenen Rechtecks</translation>
    </message>
    <message>
        <source>pointer in the image to the left</source>
        <translation>Zeiger im Bild nach links</translation>
    </message>
    <message>
        <source>pointer in the image to the right</source>
        <translation>Zeiger im Bild nach rechts</translation>
    </message>
    <message>
        <source>pointer in the image up</source>
        <translation>Zeiger im Bild nach oben</translation>
    </message>
    <message>
        <source>pointer in the image down</source>
        <translation>Zeiger im Bild nach unten</translation>
    </message>
    <message>
        <source>pointer one pixel to the left</source>
        <translation>Zeiger ein Pixel nach links</translation>
    </message>
    <message>
        <source>pointer one pixel to the right</source>
        <translation>Zeiger ein Pixel nach rechts</translation>
    </message>
    <message>
        <source>pointer one pixel up</source>
        <translation>Zeiger ein Pixel nach oben</translation>
    </message>
    <message>
        <source>pointer one pixel down</source>
        <translation>Zeiger ein Pixel nach unten</translation>
    </message>
    <message>
        <source>the tool at the pointer, as by a click</source>
        <translation>das Werkzeug am Zeiger, wie mit einem Klick</translation>
    </message>
    <message>
        <source>next colours for grey images</source>
        <translation>nächste Farben für Graubilder</translation>
    </message>
    <message>
        <source>slab: one plane, mean, MIP, MinIP</source>
        <translation>Slab: eine Ebene, Mittelwert, MIP, MinIP</translation>
    </message>
    <message>
        <source>thicker slab</source>
        <translation>dickerer Slab</translation>
    </message>
    <message>
        <source>thinner slab</source>
        <translation>dünnerer Slab</translation>
    </message>
    <message>
        <source>turn the other planes left by 5°</source>
        <translation>die anderen Ebenen um 5° nach links drehen</translation>
    </message>
    <message>
        <source>turn the other planes right by 5°</source>
        <translation>die anderen Ebenen um 5° nach rechts drehen</translation>
    </message>
    <message>
        <source>turn the other planes left by 1°</source>
        <translation>die anderen Ebenen um 1° nach links drehen</translation>
    </message>
    <message>
        <source>turn the other planes right by 1°</source>
        <translation>die anderen Ebenen um 1° nach rechts drehen</translation>
    </message>
    <message>
        <source>straight planes again</source>
        <translation>wieder gerade Ebenen</translation>
    </message>
    <message>
        <source>set a point of a curved cut&apos;s path</source>
        <translation>einen Punkt auf dem Pfad eines gekrümmten Schnitts setzen</translation>
    </message>
    <message>
        <source>take back the path&apos;s last point</source>
        <translation>den letzten Punkt des Pfads zurücknehmen</translation>
    </message>
    <message>
        <source>show the curved cut</source>
        <translation>den gekrümmten Schnitt zeigen</translation>
    </message>
    <message>
        <source>fusion with, or subtraction of, a second series</source>
        <translation>Fusion mit einer zweiten Serie oder deren Subtraktion</translation>
    </message>
    <message>
        <source>3D: looks, clipping, surface, movie</source>
        <translation>3D: Darstellung, Beschneiden, Oberfläche, Film</translation>
    </message>
    <message>
        <source>save all slices or a range: PNG pictures, movie</source>
        <translation>alle Schichten oder einen Bereich speichern: PNG-Bilder, Film</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Candela keeps this object and exports it unchanged (Library, Export), but does not draw it.</source>
        <translation>Candela bewahrt dieses Objekt auf und exportiert es unverändert (Bibliothek, Exportieren), stellt es aber nicht dar.</translation>
    </message>
</context>
<context>
    <name>ReviewChecklist</name>
    <message>
        <source>Series are organised into frame sets, never fewer than series</source>
        <translation>Serien sind in Bildsätze gegliedert, nie weniger als Serien</translation>
    </message>
    <message>
        <source>Yes. A series is parted by geometry, echo, time and b value into stacks, each a tile of the strip.</source>
        <translation>Ja. Eine Serie wird nach Geometrie, Echo, Zeit und b-Wert in Stapel geteilt, jeder eine Kachel der Leiste.</translation>
    </message>
    <message>
        <source>Thumbnails with date, modality, description and count; a frame set opens fitted, in its own window, annotated, with the scroll tool active</source>
        <translation>Vorschaubilder mit Datum, Modalität, Beschreibung und Anzahl; ein Bildsatz öffnet sich eingepasst, in seinem eigenen Fenster, beschriftet, mit aktivem Blätterwerkzeug</translation>
    </message>
    <message>
        <source>Yes, but the window tool is active at first; the wheel scrolls with every tool.</source>
        <translation>Ja, aber zuerst ist die Fensterung aktiv; das Mausrad blättert mit jedem Werkzeug.</translation>
    </message>
    <message>
        <source>Layouts within and across viewports; at least two frame sets side by side</source>
        <translation>Anordnungen innerhalb von Viewports und über sie hinweg; mindestens zwei Bildsätze nebeneinander</translation>
    </message>
    <message>
        <source>Yes: 1 × 1 to 4 × 4 panes, four views of a volume in each, a second window.</source>
        <translation>Ja: 1 × 1 bis 4 × 4 Felder, in jedem vier Ansichten eines Volumens, ein zweites Fenster.</translation>
    </message>
    <message>
        <source>Rotate by 90° and flip on DX and CR only</source>
        <translation>Drehen um 90° und Spiegeln nur bei DX und CR</translation>
    </message>
    <message>
        <source>Yes; refused for cross-sections, the letters follow.</source>
        <translation>Ja; bei Schnittbildern abgelehnt, die Buchstaben folgen.</translation>
    </message>
    <message>
        <source>Window by dragging (right widens, up brightens), presets, inversion</source>
        <translation>Fensterung durch Ziehen (rechts weitet, aufwärts hellt auf), Vorgaben, Umkehrung</translation>
    </message>
    <message>
        <source>For MR, PET and XA, rescale slope and intercept are ignored for windowing</source>
        <translation>Bei MR, PET und XA bleiben Rescale Slope und Intercept für die Fensterung unbeachtet</translation>
    </message>
    <message>
        <source>In part: values are shown as the header rescales them, windows of the header are taken in the same values.</source>
        <translation>Teilweise: Werte werden so gezeigt, wie die Kopfdaten sie umrechnen; Fenster der Kopfdaten gelten in denselben Werten.</translation>
    </message>
    <message>
        <source>Scroll by wheel, drag and keys; linked and unlinked scroll, pan and zoom</source>
        <translation>Blättern mit Mausrad, Ziehen und Tasten; Blättern, Zoom und Verschieben gekoppelt und entkoppelt</translation>
    </message>
    <message>
        <source>Yes, linked by millimetres within a frame of reference and by offset to a prior.</source>
        <translation>Ja, gekoppelt nach Millimetern innerhalb eines Bezugssystems und mit Versatz zu einer Voruntersuchung.</translation>
    </message>
    <message>
        <source>Laterality and orientation letters that follow every rotation and flip, in reconstructed planes too</source>
        <translation>Buchstaben für Seite und Orientierung, die jeder Drehung und Spiegelung folgen, auch in rekonstruierten Ebenen</translation>
    </message>
    <message>
        <source>Yes, from each view&apos;s own direction in the patient; tested on marked phantoms.</source>
        <translation>Ja, aus der eigenen Richtung jeder Ansicht im Patienten; an markierten Phantomen getestet.</translation>
    </message>
    <message>
        <source>Localizer lines; a crosshair that finds the same point in every view of a frame of reference</source>
        <translation>Lokalisierungslinien; ein Fadenkreuz, das in jeder Ansicht eines Bezugssystems denselben Punkt findet</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Ja.</translation>
    </message>
    <message>
        <source>Annotations full, minimal, off; demographics, technique, lossy compression with ratio and method</source>
        <translation>Beschriftung voll, knapp, aus; Patientendaten, Technik, verlustbehaftete Komprimierung mit Verhältnis und Verfahren</translation>
    </message>
    <message>
        <source>Yes; what was lost, repaired or guessed is shown at every level.</source>
        <translation>Ja; was verloren, repariert oder vermutet ist, wird auf jeder Stufe gezeigt.</translation>
    </message>
    <message>
        <source>Cine: play, pause, first, last, step, rate</source>
        <translation>Cine: Abspielen, Pause, erstes, letztes, Einzelschritt, Bildrate</translation>
    </message>
    <message>
        <source>Yes, with the rate that the header gives.</source>
        <translation>Ja, mit der Bildrate aus den Kopfdaten.</translation>
    </message>
    <message>
        <source>Distance, angle, also between two separate segments (Cobb), statistics of a region</source>
        <translation>Strecke, Winkel, auch zwischen zwei getrennten Linien (Cobb), Statistik einer Region</translation>
    </message>
    <message>
        <source>Next and previous study, frame set, frame; priors of the same patient at hand</source>
        <translation>Nächste und vorige Studie, Bildsatz, Einzelbild; Voruntersuchungen desselben Patienten zur Hand</translation>
    </message>
    <message>
        <source>Grey-scale and colour, any modality</source>
        <translation>Graustufen und Farbe, jede Modalität</translation>
    </message>
    <message>
        <source>Modal tools exclude each other, show which is active and change the cursor</source>
        <translation>Werkzeuge schließen einander aus, zeigen, welches aktiv ist, und ändern den Mauszeiger</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Tasten mit einem Buchstaben</translation>
    </message>
    <message>
        <source>Yes, as on the first page here, and each can be changed.</source>
        <translation>Ja, wie auf der ersten Seite hier, und jede lässt sich ändern.</translation>
    </message>
    <message>
        <source>Report (R) and print (P)</source>
        <translation>Bericht (R) und Drucken (P)</translation>
    </message>
    <message>
        <source>R saves the report of the shown result, P prints or saves what is shown.</source>
        <translation>R speichert den Bericht des gezeigten Ergebnisses, P druckt oder speichert, was gezeigt wird.</translation>
    </message>
    <message>
        <source>Yes. Every window of the header is offered by its name, presets by modality on 1–9; a drawn box gives the window of its values.</source>
        <translation>Ja. Jedes Fenster der Kopfdaten wird mit seinem Namen angeboten, Vorgaben je Modalität auf 1–9; ein gezogenes Rechteck gibt die Fensterung seiner Werte.</translation>
    </message>
    <message>
        <source>Yes, and paths, ratios, diameters, arrows and text, by mouse or by keys alone; each says what its millimetres rest on.</source>
        <translation>Ja, dazu Pfade, Verhältnisse, Durchmesser, Pfeile und Text, mit der Maus oder allein mit Tasten; jede sagt, worauf ihre Millimeter beruhen.</translation>
    </message>
    <message>
        <source>Yes, grey also in colours with a scale of values; ECG waveforms are listed and exported, not drawn.</source>
        <translation>Ja, Grau auch in Farben mit einer Werteskala; EKG-Kurven werden aufgelistet und exportiert, nicht dargestellt.</translation>
    </message>
</context>
<context>
    <name>WindowLanguage</name>
    <message>
        <source>%1 from the next start</source>
        <translation>%1 ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>candela::AccountModel</name>
    <message>
        <source>Enabled</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Slowed down until %1</source>
        <translation>Verlangsamt bis %1</translation>
    </message>
</context>
<context>
    <name>candela::AdministrationController</name>
    <message>
        <source>Account %1 added</source>
        <translation>Konto %1 angelegt</translation>
    </message>
    <message>
        <source>Account %1 enabled</source>
        <translation>Konto %1 freigegeben</translation>
    </message>
    <message>
        <source>Account %1 disabled</source>
        <translation>Konto %1 gesperrt</translation>
    </message>
    <message>
        <source>Password of %1 changed</source>
        <translation>Passwort von %1 geändert</translation>
    </message>
    <message>
        <source>%1 is %2 from now on</source>
        <translation>%1 ist ab jetzt %2</translation>
    </message>
    <message>
        <source>Account %1 unlocked</source>
        <translation>Konto %1 entsperrt</translation>
    </message>
</context>
<context>
    <name>candela::AdministrationPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>A new account with its role and first password</source>
        <translation>Ein neues Konto mit Rolle und erstem Passwort</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>A disabled account cannot log in; what it did stays</source>
        <translation>Ein gesperrtes Konto kann sich nicht anmelden; was es getan hat, bleibt</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Give the selected account a new password</source>
        <translation>Dem ausgewählten Konto ein neues Passwort geben</translation>
    </message>
    <message>
        <source>%1 patients, %2 studies, %3 series, %4 images</source>
        <translation>%1 Patienten, %2 Studien, %3 Serien, %4 Bilder</translation>
    </message>
    <message>
        <source>Detections %3
Feature vectors for similar cases %4</source>
        <translation>Detektionen %3
Merkmalsvektoren für ähnliche Fälle %4</translation>
    </message>
    <message>
        <source>%1: %2 images</source>
        <translation>%1: %2 Bilder</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Give the selected account another role, at once</source>
        <translation>Dem gewählten Konto sofort eine andere Rolle geben</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Forget wrong passwords, so that the right one is let in at once</source>
        <translation>Falsche Passwörter vergessen, damit das richtige sofort gilt</translation>
    </message>
</context>
<context>
    <name>candela::AuditController</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Checking the chain</source>
        <translation>Kette wird geprüft</translation>
    </message>
    <message>
        <source>%1 entries: none was changed, removed or put in.</source>
        <translation>%1 Einträge: keiner wurde geändert, entfernt oder eingefügt.</translation>
    </message>
    <message>
        <source>The chain does not hold at entry %1: %2</source>
        <translation>Die Kette hält nicht bei Eintrag %1: %2</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>Tabelle wird geschrieben</translation>
    </message>
    <message>
        <source>%1 entries are in %2</source>
        <translation>%1 Einträge stehen in %2</translation>
    </message>
    <message>
        <source>Writing DICOM audit messages</source>
        <translation>DICOM-Audit-Meldungen werden geschrieben</translation>
    </message>
    <message>
        <source>%1 DICOM audit messages are in %2</source>
        <translation>%1 DICOM-Audit-Meldungen stehen in %2</translation>
    </message>
</context>
<context>
    <name>candela::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>Patienten-ID</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
</context>
<context>
    <name>candela::AuditPanel</name>
    <message>
        <source>Check the chain</source>
        <translation>Kette prüfen</translation>
    </message>
    <message>
        <source>Look whether an entry was changed, removed or put in</source>
        <translation>Prüfen, ob ein Eintrag geändert, entfernt oder eingefügt wurde</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Write every entry of the present filter to a CSV file</source>
        <translation>Alle Einträge des jetzigen Filters in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>DICOM messages</source>
        <translation>DICOM-Meldungen</translation>
    </message>
    <message>
        <source>Write the entries of the present filter as DICOM audit messages (PS3.15 A.5)</source>
        <translation>Die Einträge des jetzigen Filters als DICOM-Audit-Meldungen schreiben (PS3.15 A.5)</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>Ältere Einträge</translation>
    </message>
    <message>
        <source>Read the next thousand</source>
        <translation>Die nächsten tausend lesen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Read the audit again</source>
        <translation>Das Protokoll neu lesen</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>DICOM audit messages</source>
        <translation>DICOM-Audit-Meldungen</translation>
    </message>
    <message>
        <source>Audit messages (*.xml)</source>
        <translation>Audit-Meldungen (*.xml)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Only what this user did; the full log-in name</source>
        <translation>Nur was dieser Benutzer tat; der volle Anmeldename</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>Patienten-ID</translation>
    </message>
    <message>
        <source>Only what concerns this patient; the full id</source>
        <translation>Nur was diesen Patienten betrifft; die volle ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Only this action</source>
        <translation>Nur dieser Vorgang</translation>
    </message>
    <message>
        <source>Any action</source>
        <translation>Jeder Vorgang</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Only what ended so</source>
        <translation>Nur was so ausging</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Date of the entry</source>
        <translation>Datum des Eintrags</translation>
    </message>
    <message>
        <source>Audit, newest first</source>
        <translation>Protokoll, Neuestes zuerst</translation>
    </message>
</context>
<context>
    <name>candela::BurnedInDialog</name>
    <message>
        <source>Text in images</source>
        <translation>Text in Bildern</translation>
    </message>
    <message>
        <source>Places that look like text, by image</source>
        <translation>Stellen, die wie Text aussehen, nach Bild</translation>
    </message>
    <message>
        <source>Ticked places are blacked out (Space changes one)</source>
        <translation>Angekreuzte Stellen werden geschwärzt (Leertaste ändert eine)</translation>
    </message>
    <message>
        <source>Image %1, frame %2</source>
        <translation>Bild %1, Einzelbild %2</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Red places will be black in the copies. Click one to keep it, drag to mark what was missed. The library&apos;s own images stay as they are.</source>
        <translation>Rote Stellen sind in den Kopien schwarz. Klick auf eine behält sie, Ziehen markiert, was übersehen wurde. Die Bilder der Bibliothek bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export nothing</source>
        <translation>Nichts exportieren</translation>
    </message>
    <message>
        <source>Black out and export</source>
        <translation>Schwärzen und exportieren</translation>
    </message>
    <message>
        <source>Write the copies with what is marked blacked out</source>
        <translation>Die Kopien schreiben und das Markierte darin schwärzen</translation>
    </message>
    <message>
        <source>1 image seems to have text in its pixels</source>
        <translation>1 Bild scheint Text in den Pixeln zu haben</translation>
    </message>
    <message>
        <source>%1 images seem to have text in their pixels</source>
        <translation>%1 Bilder scheinen Text in den Pixeln zu haben</translation>
    </message>
    <message>
        <source>%1 × %2 pixels at %3, %4</source>
        <translation>%1 × %2 Pixel bei %3, %4</translation>
    </message>
</context>
<context>
    <name>candela::CineBar</name>
    <message>
        <source>First frame</source>
        <translation>Erstes Einzelbild</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Einzelbild zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Einzelbild weiter</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Einzelbild</translation>
    </message>
    <message>
        <source> / s</source>
        <translation> / s</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>candela::ClassBars</name>
    <message>
        <source>Probability of each class</source>
        <translation>Wahrscheinlichkeit jeder Klasse</translation>
    </message>
</context>
<context>
    <name>candela::CurvedPanel</name>
    <message>
        <source>Curved: %1</source>
        <translation>Gekrümmt: %1</translation>
    </message>
    <message>
        <source>Curved reformat</source>
        <translation>Gekrümmte Reformation</translation>
    </message>
    <message>
        <source>Turn about the path</source>
        <translation>Drehung um den Pfad</translation>
    </message>
    <message>
        <source>Turns the cut about the path</source>
        <translation>Dreht den Schnitt um den Pfad</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Reach on each side</source>
        <translation>Reichweite auf jeder Seite</translation>
    </message>
    <message>
        <source>How far the cut reaches on each side of the path</source>
        <translation>Wie weit der Schnitt auf jeder Seite des Pfads reicht</translation>
    </message>
    <message>
        <source>Remove the &amp;last point</source>
        <translation>&amp;Letzten Punkt entfernen</translation>
    </message>
    <message>
        <source>&amp;New path</source>
        <translation>&amp;Neuer Pfad</translation>
    </message>
    <message>
        <source>Remove the point that was set last</source>
        <translation>Den zuletzt gesetzten Punkt entfernen</translation>
    </message>
    <message>
        <source>Remove all points</source>
        <translation>Alle Punkte entfernen</translation>
    </message>
    <message>
        <source>&amp;Turned by</source>
        <translation>&amp;Gedreht um</translation>
    </message>
    <message>
        <source>&amp;Reach</source>
        <translation>&amp;Reichweite</translation>
    </message>
    <message>
        <source>Point at the images and set the points of a path by K, on as many slices as it takes; two points are the least.</source>
        <translation>Auf die Bilder zeigen und mit K die Punkte eines Pfads setzen, auf so vielen Schichten wie nötig; mindestens zwei Punkte.</translation>
    </message>
    <message>
        <source>Curved, straightened, linear. Along the path and across it lengths are true; the path is %1 mm long.</source>
        <translation>Gekrümmt, gestreckt, linear. Entlang des Pfads und quer zu ihm sind Längen wahr; der Pfad ist %1 mm lang.</translation>
    </message>
    <message>
        <source>Slab: %1 %2 mm</source>
        <translation>Slab: %1 %2 mm</translation>
    </message>
</context>
<context>
    <name>candela::CurvedPicture</name>
    <message>
        <source>Curved picture</source>
        <translation>Gekrümmtes Bild</translation>
    </message>
    <message>
        <source>A click moves the crosshair there</source>
        <translation>Ein Klick setzt das Fadenkreuz dorthin</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
</context>
<context>
    <name>candela::DateFilter</name>
    <message>
        <source>From day</source>
        <translation>Vom Tag</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Bis Tag</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Jedes Datum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>From – to…</source>
        <translation>Von – bis…</translation>
    </message>
</context>
<context>
    <name>candela::DeidentifyDialog</name>
    <message>
        <source>Remove dates and times</source>
        <translation>Datum und Uhrzeit entfernen</translation>
    </message>
    <message>
        <source>PS3.15 Basic Profile</source>
        <translation>Grundprofil nach PS3.15</translation>
    </message>
    <message>
        <source>Move dates, keep the time between studies</source>
        <translation>Daten verschieben, Abstände zwischen Untersuchungen behalten</translation>
    </message>
    <message>
        <source>All dates of a patient move by the same number of days; times of day stay (113107)</source>
        <translation>Alle Daten eines Patienten werden um gleich viele Tage verschoben; Uhrzeiten bleiben (113107)</translation>
    </message>
    <message>
        <source>Keep dates and times</source>
        <translation>Datum und Uhrzeit behalten</translation>
    </message>
    <message>
        <source>As they are (113106)</source>
        <translation>Wie sie sind (113106)</translation>
    </message>
    <message>
        <source>Black out text in pixels</source>
        <translation>Text in Pixeln schwärzen</translation>
    </message>
    <message>
        <source>What looks like text is shown to you first (113101). Without this, such images are left out</source>
        <translation>Was wie Text aussieht, wird Ihnen zuerst gezeigt (113101). Ohne dies bleiben solche Bilder weg</translation>
    </message>
    <message>
        <source>Remove faces from head volumes</source>
        <translation>Gesichter aus Kopfvolumen entfernen</translation>
    </message>
    <message>
        <source>CT and MR: skin, eyes, nose and mouth; the brain stays (113102)</source>
        <translation>CT und MR: Haut, Augen, Nase und Mund; das Gehirn bleibt (113102)</translation>
    </message>
    <message>
        <source>Keep descriptions that name nobody</source>
        <translation>Beschreibungen behalten, die niemanden nennen</translation>
    </message>
    <message>
        <source>Short ones without names, numbers or dates; when in doubt they are removed (113105)</source>
        <translation>Kurze ohne Namen, Nummern oder Daten; im Zweifel werden sie entfernt (113105)</translation>
    </message>
    <message>
        <source>Export anonymised</source>
        <translation>Anonymisiert exportieren</translation>
    </message>
    <message>
        <source>Names, numbers and UIDs are replaced by pseudonyms of this library, the same for the same patient; what cannot be made to name nobody is left out and listed.</source>
        <translation>Namen, Nummern und UIDs werden durch Pseudonyme dieser Bibliothek ersetzt, dieselben für denselben Patienten; was sich nicht so ändern lässt, dass es niemanden nennt, bleibt weg und wird aufgeführt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export nothing</source>
        <translation>Nichts exportieren</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>An anonymised copy of 1 study</source>
        <translation>Eine anonymisierte Kopie von 1 Untersuchung</translation>
    </message>
    <message>
        <source>Anonymised copies of %1 studies</source>
        <translation>Anonymisierte Kopien von %1 Untersuchungen</translation>
    </message>
</context>
<context>
    <name>candela::DeidentifyReportDialog</name>
    <message>
        <source>Anonymised copies</source>
        <translation>Anonymisierte Kopien</translation>
    </message>
    <message>
        <source>What was left out or changed in pixels</source>
        <translation>Was weggelassen oder in den Pixeln geändert wurde</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>face removed</source>
        <translation>Gesicht entfernt</translation>
    </message>
    <message>
        <source>%1 ml; residual bias outside the face: intensities %2 %, volumes %3 %</source>
        <translation>%1 ml; verbleibende Abweichung außerhalb des Gesichts: Intensitäten %2 %, Volumen %3 %</translation>
    </message>
    <message>
        <source>Pseudonyms: %1</source>
        <translation>Pseudonyme: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 files written, %2</source>
        <translation>%1 Dateien geschrieben, %2</translation>
    </message>
</context>
<context>
    <name>candela::DetectionHistoryPage</name>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Write every row of the present filter to a CSV file</source>
        <translation>Alle Zeilen des jetzigen Filters in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>History of detections</source>
        <translation>Verlauf der Detektionen</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>%1 Zeilen in %2 geschrieben</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient name or ID</source>
        <translation>Name oder ID des Patienten</translation>
    </message>
    <message>
        <source>Type of detection</source>
        <translation>Art der Detektion</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Date of the detection</source>
        <translation>Datum der Detektion</translation>
    </message>
    <message>
        <source>Previous detections</source>
        <translation>Frühere Detektionen</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>1 detection</source>
        <translation>1 Detektion</translation>
    </message>
    <message>
        <source>%1 detections</source>
        <translation>%1 Detektionen</translation>
    </message>
    <message>
        <source>No detection fits</source>
        <translation>Keine Detektion passt</translation>
    </message>
    <message>
        <source>Nothing in the history has this type, result, date and patient.</source>
        <translation>Nichts im Verlauf hat diese Art, dieses Ergebnis, dieses Datum und diesen Patienten.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No detection yet</source>
        <translation>Noch keine Detektion</translation>
    </message>
    <message>
        <source>Select studies in the library and choose “Detect brain” or “Detect lung”, or run a detection on what is open in the reading room.</source>
        <translation>In der Bibliothek Studien auswählen und „Gehirn prüfen“ oder „Lunge prüfen“ wählen, oder eine Detektion für das starten, was in der Befundung geöffnet ist.</translation>
    </message>
</context>
<context>
    <name>candela::DetectionQueue</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>candela::DisplayCheck</name>
    <message>
        <source>Check the display</source>
        <translation>Bildschirm prüfen</translation>
    </message>
    <message>
        <source>Test pattern for the display</source>
        <translation>Testbild für den Bildschirm</translation>
    </message>
    <message>
        <source>&amp;All of it is seen</source>
        <translation>&amp;Alles davon ist zu sehen</translation>
    </message>
    <message>
        <source>&amp;Keep the answer</source>
        <translation>Antwort &amp;behalten</translation>
    </message>
    <message>
        <source>With your login, for this display</source>
        <translation>Bei Ihrer Anmeldung, für diesen Bildschirm</translation>
    </message>
    <message>
        <source>Candela does not know whether this display is calibrated (DICOM PS3.14). Judge it by this pattern, in the light in which you read.

Good when:
• in each of the sixteen patches all four corner squares are seen;
• the squares in the black and in the white patch are seen;
• the ramps at the sides run without steps;
• single lines are seen in the middle and in the corners, equally sharp, none grey;
• the frame is whole and the grid is straight;
• at least the first eleven letters of QUALITY CONTROL are read on black, grey and white.

Otherwise do not read images on it before its brightness, contrast and gamma are set.</source>
        <translation>Candela weiß nicht, ob dieser Bildschirm kalibriert ist (DICOM PS3.14). Er ist nach diesem Testbild zu beurteilen, bei dem Licht, in dem befundet wird.

Gut, wenn:
• in jedem der sechzehn Felder alle vier Eckquadrate zu sehen sind;
• die Quadrate im schwarzen und im weißen Feld zu sehen sind;
• die Verläufe an den Seiten ohne Stufen sind;
• in der Mitte und in den Ecken einzelne Linien zu sehen sind, gleich scharf, keine grau;
• der Rahmen vollständig und das Gitter gerade ist;
• mindestens die ersten elf Buchstaben von QUALITY CONTROL auf Schwarz, Grau und Weiß lesbar sind.

Sonst darauf keine Bilder befunden, bevor Helligkeit, Kontrast und Gamma eingestellt sind.</translation>
    </message>
    <message>
        <source>Everything in the list above</source>
        <translation>Alles in der Liste oben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Without an answer (Esc)</source>
        <translation>Ohne Antwort (Esc)</translation>
    </message>
    <message>
        <source>From two metres away: which square melts into the lines round it?</source>
        <translation>Aus zwei Metern Abstand: Welches Quadrat verschmilzt mit den Linien darum?</translation>
    </message>
    <message>
        <source>Gamma %1</source>
        <translation>Gamma %1</translation>
    </message>
    <message>
        <source>This square is as bright as the lines: gamma %1</source>
        <translation>Dieses Quadrat ist so hell wie die Linien: Gamma %1</translation>
    </message>
</context>
<context>
    <name>candela::DocumentView</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Close the document</source>
        <translation>Dokument schließen</translation>
    </message>
    <message>
        <source>This PDF cannot be shown: %1.
It can be exported with its study from the Library.</source>
        <translation>Dieses PDF kann nicht angezeigt werden: %1.
Es kann mit seiner Studie aus der Bibliothek exportiert werden.</translation>
    </message>
    <message>
        <source>Opening the document …</source>
        <translation>Dokument wird geöffnet …</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>candela::FeedbackForm</name>
    <message>
        <source>Agree</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>The result is right</source>
        <translation>Das Ergebnis ist richtig</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Widersprechen</translation>
    </message>
    <message>
        <source>The result is wrong; say what is right</source>
        <translation>Das Ergebnis ist falsch; angeben, was richtig ist</translation>
    </message>
    <message>
        <source>Store answer</source>
        <translation>Antwort speichern</translation>
    </message>
    <message>
        <source>Keep your answer with the result</source>
        <translation>Die Antwort zum Ergebnis aufbewahren</translation>
    </message>
    <message>
        <source>What is it instead?</source>
        <translation>Was ist es stattdessen?</translation>
    </message>
    <message>
        <source>Corrected label</source>
        <translation>Berichtigte Bezeichnung</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Kommentar (freiwillig)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>%1 agreed.</source>
        <translation>%1 hat zugestimmt.</translation>
    </message>
    <message>
        <source>%1 disagreed.</source>
        <translation>%1 hat widersprochen.</translation>
    </message>
    <message>
        <source>%1 disagreed: %2.</source>
        <translation>%1 hat widersprochen: %2.</translation>
    </message>
    <message>
        <source>Only radiologists can confirm or correct a result.</source>
        <translation>Nur die Radiologie kann ein Ergebnis bestätigen oder berichtigen.</translation>
    </message>
</context>
<context>
    <name>candela::FirstStartPage</name>
    <message>
        <source>Create library</source>
        <translation>Bibliothek anlegen</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>There is no library here yet. The first account is its administrator, who adds the other people. Radiologists read and confirm results with accounts of their own.</source>
        <translation>Hier gibt es noch keine Bibliothek. Das erste Konto verwaltet sie und legt die übrigen Personen an. Die Radiologie befundet und bestätigt Ergebnisse mit eigenen Konten.</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Bibliothek: %1</translation>
    </message>
    <message>
        <source>Welcome to Candela</source>
        <translation>Willkommen bei Candela</translation>
    </message>
    <message>
        <source>Full name (optional)</source>
        <translation>Vollständiger Name (freiwillig)</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird angelegt…</translation>
    </message>
    <message>
        <source>Seal the library</source>
        <translation>Bibliothek versiegeln</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe ihn aufgeschrieben</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Log in to the new library</source>
        <translation>An der neuen Bibliothek anmelden</translation>
    </message>
    <message>
        <source>Nothing of a patient can be read on the disk without a password. You get a recovery code for the day when all passwords are forgotten.</source>
        <translation>Ohne Passwort ist auf der Festplatte nichts von einem Patienten lesbar. Sie erhalten einen Wiederherstellungscode für den Tag, an dem alle Passwörter vergessen sind.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>This code opens the library when every password is forgotten. It is shown this once. Write it down or print it, and lock it away from this computer: whoever has it and the disk can read everything.</source>
        <translation>Dieser Code öffnet die Bibliothek, wenn alle Passwörter vergessen sind. Er wird nur dieses eine Mal gezeigt. Schreiben Sie ihn auf oder drucken Sie ihn, und schließen Sie ihn fern von diesem Rechner weg: Wer ihn und die Festplatte hat, kann alles lesen.</translation>
    </message>
    <message>
        <source>An administrator can make a new code later, which makes this one worthless.</source>
        <translation>Ein Administrator kann später einen neuen Code erstellen; dieser ist dann wertlos.</translation>
    </message>
</context>
<context>
    <name>candela::FusionControl</name>
    <message>
        <source>Se %1</source>
        <translation>Se %1</translation>
    </message>
    <message>
        <source>The second series could not be loaded: %1</source>
        <translation>Die zweite Serie konnte nicht geladen werden: %1</translation>
    </message>
</context>
<context>
    <name>candela::FusionPanel</name>
    <message>
        <source>No other series of this study lies in the same frame of reference.</source>
        <translation>Keine andere Serie dieser Studie liegt im selben Bezugssystem.</translation>
    </message>
    <message>
        <source>Fusion and subtraction</source>
        <translation>Fusion und Subtraktion</translation>
    </message>
    <message>
        <source>Second series</source>
        <translation>Zweite Serie</translation>
    </message>
    <message>
        <source>The series to show together with this one</source>
        <translation>Die Serie, die zusammen mit dieser gezeigt wird</translation>
    </message>
    <message>
        <source>How both are shown</source>
        <translation>Wie beide gezeigt werden</translation>
    </message>
    <message>
        <source>In colours over this series, or taken away from it</source>
        <translation>In Farben über dieser Serie oder von ihr abgezogen</translation>
    </message>
    <message>
        <source>Colours of the second series</source>
        <translation>Farben der zweiten Serie</translation>
    </message>
    <message>
        <source>What is darkest in its window stays clear</source>
        <translation>Was in ihrem Fenster am dunkelsten ist, bleibt durchsichtig</translation>
    </message>
    <message>
        <source>Opacity of the second series</source>
        <translation>Deckkraft der zweiten Serie</translation>
    </message>
    <message>
        <source>How much the second series covers</source>
        <translation>Wie stark die zweite Serie deckt</translation>
    </message>
    <message>
        <source>Window centre of the second series</source>
        <translation>Fenstermitte der zweiten Serie</translation>
    </message>
    <message>
        <source>Of its values, or of the differences</source>
        <translation>Ihrer Werte oder der Differenzen</translation>
    </message>
    <message>
        <source>Window width of the second series</source>
        <translation>Fensterbreite der zweiten Serie</translation>
    </message>
    <message>
        <source>Overlay in colours</source>
        <translation>In Farben überlagern</translation>
    </message>
    <message>
        <source>Subtract it</source>
        <translation>Abziehen</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>&amp;Serie</translation>
    </message>
    <message>
        <source>S&amp;hown</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>D&amp;eckkraft</translation>
    </message>
    <message>
        <source>C&amp;entre</source>
        <translation>&amp;Mitte</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 (loading …)</source>
        <translation>%1 (wird geladen …)</translation>
    </message>
</context>
<context>
    <name>candela::GridPicker</name>
    <message>
        <source>Rows and columns of panes</source>
        <translation>Zeilen und Spalten von Feldern</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>candela::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys of the reading room</source>
        <translation>Tasten der Befundung</translation>
    </message>
    <message>
        <source>Mouse and everywhere</source>
        <translation>Maus und überall</translation>
    </message>
    <message>
        <source>Basic Image Review</source>
        <translation>Basic Image Review</translation>
    </message>
    <message>
        <source>Check the display …</source>
        <translation>Bildschirm prüfen …</translation>
    </message>
    <message>
        <source>A test pattern over the whole screen</source>
        <translation>Ein Testbild über den ganzen Bildschirm</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Profile of keys</source>
        <translation>Tastenprofil</translation>
    </message>
    <message>
        <source>Keys as in another viewer, as far as it has the same things</source>
        <translation>Tasten wie in einem anderen Betrachter, soweit er dasselbe kennt</translation>
    </message>
    <message>
        <source>The profile&apos;s own keys</source>
        <translation>Tasten des Profils</translation>
    </message>
    <message>
        <source>Forget what was changed</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Change the key …</source>
        <translation>Taste ändern …</translation>
    </message>
    <message>
        <source>Press the new key afterwards (Enter on a line does the same)</source>
        <translation>Danach die neue Taste drücken (Enter auf einer Zeile bewirkt dasselbe)</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Take the key off the chosen line</source>
        <translation>Der gewählten Zeile die Taste nehmen</translation>
    </message>
    <message>
        <source>with changes of your own</source>
        <translation>mit eigenen Änderungen</translation>
    </message>
    <message>
        <source>New key for: %1</source>
        <translation>Neue Taste für: %1</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Linke Taste ziehen</translation>
    </message>
    <message>
        <source>the active tool; window at first. Right widens, up brightens</source>
        <translation>das aktive Werkzeug; zuerst die Fensterung. Rechts weitet, aufwärts hellt auf</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>blättern</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>Mittlere Taste ziehen</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Rechte Taste ziehen</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoomen</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>one view as large as its window, and back</source>
        <translation>eine Ansicht so groß wie ihr Fenster und zurück</translation>
    </message>
    <message>
        <source>Drag a series</source>
        <translation>Eine Serie ziehen</translation>
    </message>
    <message>
        <source>from the strip into any pane</source>
        <translation>aus der Leiste in ein beliebiges Feld</translation>
    </message>
    <message>
        <source>On a crosshair line</source>
        <translation>Auf einer Linie des Fadenkreuzes</translation>
    </message>
    <message>
        <source>with the crosshair tool: turns the other planes</source>
        <translation>mit dem Werkzeug Fadenkreuz: dreht die anderen Ebenen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>ends a length along points or an outline</source>
        <translation>beendet eine Länge entlang Punkten oder einen Umriss</translation>
    </message>
    <message>
        <source>writes a text beside the selected measurement</source>
        <translation>schreibt einen Text neben die ausgewählte Messung</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>deletes it; Ctrl + Z brings it back</source>
        <translation>löscht sie; Ctrl + Z holt sie zurück</translation>
    </message>
    <message>
        <source>Ctrl + 1 … 7</source>
        <translation>Ctrl + 1 … 7</translation>
    </message>
    <message>
        <source>pages, from top to bottom</source>
        <translation>Seiten, von oben nach unten</translation>
    </message>
    <message>
        <source>Ctrl + F</source>
        <translation>Ctrl + F</translation>
    </message>
    <message>
        <source>search in the library</source>
        <translation>in der Bibliothek suchen</translation>
    </message>
    <message>
        <source>open what is selected</source>
        <translation>öffnen, was ausgewählt ist</translation>
    </message>
    <message>
        <source>Ctrl + L</source>
        <translation>Ctrl + L</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>den Bildschirm sperren</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>diese Hilfe</translation>
    </message>
    <message>
        <source>Reading room: mouse</source>
        <translation>Befundung: Maus</translation>
    </message>
    <message>
        <source>While measuring</source>
        <translation>Beim Messen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>What the profile asks for</source>
        <translation>Was das Profil verlangt</translation>
    </message>
    <message>
        <source>In Candela</source>
        <translation>In Candela</translation>
    </message>
    <message>
        <source>Basic Image Review, line by line</source>
        <translation>Basic Image Review, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Drag a box</source>
        <translation>Rechteck ziehen</translation>
    </message>
    <message>
        <source>with the tool for it (Shift + W): the window of the values in it, black at the 1st, white at the 99th percentile</source>
        <translation>mit dem Werkzeug dafür (Shift + W): Fensterung nach den Werten darin, Schwarz beim 1., Weiß beim 99. Perzentil</translation>
    </message>
</context>
<context>
    <name>candela::HistogramView</name>
    <message>
        <source>Histogram of the region</source>
        <translation>Histogramm der Region</translation>
    </message>
    <message>
        <source>How often each value occurs; the lines are mean (solid) and median (dashed)</source>
        <translation>Wie oft jeder Wert vorkommt; die Linien sind Mittelwert (durchgezogen) und Median (gestrichelt)</translation>
    </message>
    <message>
        <source>%1 pixels, mean %2, median %3</source>
        <translation>%1 Pixel, Mittelwert %2, Median %3</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 Pixel</translation>
    </message>
</context>
<context>
    <name>candela::HistoryModel</name>
    <message>
        <source>Not reviewed</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Agreed, %1</source>
        <translation>Zugestimmt, %1</translation>
    </message>
    <message>
        <source>Disagreed, %1</source>
        <translation>Widersprochen, %1</translation>
    </message>
    <message>
        <source>Corrected to %1, %2</source>
        <translation>Berichtigt zu %1, %2</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open this study at the slice that speaks most, with its map</source>
        <translation>Diese Studie bei der aussagekräftigsten Schicht mit ihrer Karte öffnen</translation>
    </message>
    <message>
        <source>Calibrated probability of the finding</source>
        <translation>Kalibrierte Wahrscheinlichkeit des Befunds</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Detection result</source>
        <translation>Detektionsergebnis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrsch.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
</context>
<context>
    <name>candela::HomePage</name>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Log in to open what is below</source>
        <translation>Anmelden, um das Folgende zu öffnen</translation>
    </message>
    <message>
        <source>Import studies</source>
        <translation>Studien importieren</translation>
    </message>
    <message>
        <source>DICOM files, folders and discs, NIfTI, PNG, JPEG and TIFF, recognised by what they hold.</source>
        <translation>DICOM-Dateien, -Ordner und -Discs, NIfTI, PNG, JPEG und TIFF, an ihrem Inhalt erkannt.</translation>
    </message>
    <message>
        <source>Choose files or a folder</source>
        <translation>Dateien oder einen Ordner wählen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Every study, found as you type: patient, ID, description, accession, date, modality.</source>
        <translation>Jede Studie, gefunden beim Tippen: Patient, ID, Beschreibung, Auftragsnummer, Datum, Modalität.</translation>
    </message>
    <message>
        <source>Open the study list</source>
        <translation>Studienliste öffnen</translation>
    </message>
    <message>
        <source>Reading room</source>
        <translation>Befundung</translation>
    </message>
    <message>
        <source>CT and MR in three planes and 3D, X-rays and other images; windows, crosshair, measurements.</source>
        <translation>CT und MR in drei Ebenen und 3D, Röntgen- und andere Bilder; Fensterung, Fadenkreuz, Messungen.</translation>
    </message>
    <message>
        <source>Read images</source>
        <translation>Bilder befunden</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Detektieren</translation>
    </message>
    <message>
        <source>Tumours on brain MR, suspicious findings on chest CT: a verdict in words, its probability, and the map of what spoke for it.</source>
        <translation>Tumoren im MR des Gehirns, verdächtige Befunde im CT des Thorax: ein Urteil in Worten, seine Wahrscheinlichkeit und die Karte dessen, was dafür sprach.</translation>
    </message>
    <message>
        <source>Choose studies to run it on</source>
        <translation>Studien dafür auswählen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Every detection with its result, model and what the reader made of it.</source>
        <translation>Jede Detektion mit Ergebnis, Modell und dem, wie sie beurteilt wurde.</translation>
    </message>
    <message>
        <source>See previous detections</source>
        <translation>Frühere Detektionen ansehen</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Ähnliche Fälle</translation>
    </message>
    <message>
        <source>Cases of other patients that look most alike, with label and source.</source>
        <translation>Fälle anderer Patienten, die am ähnlichsten aussehen, mit Bezeichnung und Quelle.</translation>
    </message>
    <message>
        <source>Compare cases</source>
        <translation>Fälle vergleichen</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Lehre</translation>
    </message>
    <message>
        <source>Published, de-identified cases to learn from.</source>
        <translation>Veröffentlichte, anonymisierte Fälle zum Lernen.</translation>
    </message>
    <message>
        <source>Open teaching cases</source>
        <translation>Lehrfälle öffnen</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Accounts and roles, the audit, what the library holds.</source>
        <translation>Konten und Rollen, das Protokoll, der Inhalt der Bibliothek.</translation>
    </message>
    <message>
        <source>Look after the library</source>
        <translation>Die Bibliothek pflegen</translation>
    </message>
    <message>
        <source>Candela</source>
        <translation>Candela</translation>
    </message>
    <message>
        <source>Logged in as %1, %2.</source>
        <translation>Angemeldet: %1, %2.</translation>
    </message>
    <message>
        <source>A workstation for radiology, on this machine alone: look, detect, remember, compare.</source>
        <translation>Ein Arbeitsplatz für die Radiologie, ganz auf diesem Rechner: ansehen, detektieren, festhalten, vergleichen.</translation>
    </message>
    <message>
        <source>Not open to this role: %1</source>
        <translation>Für diese Rolle nicht zugänglich: %1</translation>
    </message>
    <message>
        <source>Log in to use this</source>
        <translation>Dazu bitte anmelden</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>Modellraum</translation>
    </message>
    <message>
        <source>What each detector was taught, how well it does, and what it must not be used for.</source>
        <translation>Was jeder Detektor gelernt hat, wie gut er ist und wofür er nicht benutzt werden darf.</translation>
    </message>
    <message>
        <source>Look at the models</source>
        <translation>Modelle ansehen</translation>
    </message>
</context>
<context>
    <name>candela::ImageLabelsDialog</name>
    <message>
        <source>One image says nothing of its patient</source>
        <translation>Ein Bild sagt nichts über seinen Patienten</translation>
    </message>
    <message>
        <source>%1 or more images say nothing of their patient</source>
        <translation>%1 oder mehr Bilder sagen nichts über ihren Patienten</translation>
    </message>
    <message>
        <source>%1 images say nothing of their patient</source>
        <translation>%1 Bilder sagen nichts über ihren Patienten</translation>
    </message>
    <message>
        <source>Images without a header</source>
        <translation>Bilder ohne Kopfdaten</translation>
    </message>
    <message>
        <source>Family name, given name</source>
        <translation>Nachname, Vorname</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>Patienten-ID</translation>
    </message>
    <message>
        <source>Patient name</source>
        <translation>Patientenname</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Body part</source>
        <translation>Körperregion</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>One answer for all of them; DICOM files of the same import keep what their own headers say. What is left empty stays unknown.</source>
        <translation>Eine Antwort für alle; DICOM-Dateien desselben Imports behalten, was ihre eigenen Kopfdaten sagen. Was leer bleibt, bleibt unbekannt.</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>Nichts importieren</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Import these images without saying whose they are</source>
        <translation>Diese Bilder importieren, ohne anzugeben, von wem sie sind</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>candela::ImageOverlays</name>
    <message>
        <source>This object cannot be read.</source>
        <translation>Dieses Objekt kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It belongs to images of another study.</source>
        <translation>Es gehört zu Bildern einer anderen Studie.</translation>
    </message>
    <message>
        <source>This segmentation does not lie on the images that are shown.</source>
        <translation>Diese Segmentierung liegt nicht auf den angezeigten Bildern.</translation>
    </message>
    <message>
        <source>%1 (cannot be read)</source>
        <translation>%1 (nicht lesbar)</translation>
    </message>
</context>
<context>
    <name>candela::ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Files that were not simply imported</source>
        <translation>Dateien, die nicht einfach importiert wurden</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all of them (Ctrl+C)</source>
        <translation>Die ausgewählten Zeilen oder alle kopieren (Ctrl+C)</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Als Text speichern…</translation>
    </message>
    <message>
        <source>Save the whole report</source>
        <translation>Den ganzen Bericht speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>import report.txt</source>
        <translation>Importbericht.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>candela::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>Dies anhalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>candela::KeyBindings</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Showing</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>Fenstervorgaben</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Planes and 3D</source>
        <translation>Ebenen und 3D</translation>
    </message>
</context>
<context>
    <name>candela::KnownCases</name>
    <message>
        <source>Nearest known cases</source>
        <translation>Nächste bekannte Fälle</translation>
    </message>
    <message>
        <source>Looking for known cases…</source>
        <translation>Bekannte Fälle werden gesucht…</translation>
    </message>
    <message>
        <source>No labelled case of another patient yet.</source>
        <translation>Noch kein benannter Fall eines anderen Patienten.</translation>
    </message>
    <message>
        <source>Nearest known cases, of other patients</source>
        <translation>Nächste bekannte Fälle anderer Patienten</translation>
    </message>
    <message>
        <source>%1, %2; %3 similar. Opens beside this result.</source>
        <translation>%1, %2; zu %3 ähnlich. Öffnet neben diesem Ergebnis.</translation>
    </message>
</context>
<context>
    <name>candela::LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window, from its next start</source>
        <translation>Sprache des Fensters, ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>candela::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>candela::LayoutMenu</name>
    <message>
        <source>Second window</source>
        <translation>Zweites Fenster</translation>
    </message>
    <message>
        <source>Next stage	.</source>
        <translation>Nächste Stufe	.</translation>
    </message>
    <message>
        <source>Previous stage	,</source>
        <translation>Vorige Stufe	,</translation>
    </message>
    <message>
        <source>Hang by</source>
        <translation>Hängen nach</translation>
    </message>
    <message>
        <source>Save this layout as a rule…</source>
        <translation>Diese Anordnung als Regel speichern…</translation>
    </message>
    <message>
        <source>Remove the rule “%1”</source>
        <translation>Die Regel „%1“ entfernen</translation>
    </message>
    <message>
        <source>Save this layout as a rule</source>
        <translation>Diese Anordnung als Regel speichern</translation>
    </message>
    <message>
        <source>Name of the rule. Studies like this one will open in this layout.</source>
        <translation>Name der Regel. Studien wie diese öffnen sich dann in dieser Anordnung.</translation>
    </message>
</context>
<context>
    <name>candela::LibraryPage</name>
    <message>
        <source>1 study</source>
        <translation>1 Studie</translation>
    </message>
    <message>
        <source>%1 studies</source>
        <translation>%1 Studien</translation>
    </message>
    <message>
        <source>1 image or object</source>
        <translation>1 Bild oder Objekt</translation>
    </message>
    <message>
        <source>%1 images and objects</source>
        <translation>%1 Bilder und Objekte</translation>
    </message>
    <message>
        <source>%1 moved to the bin</source>
        <translation>%1 in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>The bin was emptied: %1 removed for good</source>
        <translation>Der Papierkorb wurde geleert: %1 endgültig entfernt</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Studies in the bin</source>
        <translation>Studien im Papierkorb</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move this study to the bin?

%1</source>
        <translation>Diese Studie in den Papierkorb legen?

%1</translation>
    </message>
    <message>
        <source>Move %1 to the bin?</source>
        <translation>%1 in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>It leaves every list and cannot be opened until it is restored from the bin. Nothing is removed for good.</source>
        <translation>Sie verschwindet aus allen Listen und kann erst wieder geöffnet werden, wenn sie aus dem Papierkorb wiederhergestellt ist. Nichts wird endgültig entfernt.</translation>
    </message>
    <message>
        <source>Moving to the bin…</source>
        <translation>Wird in den Papierkorb gelegt…</translation>
    </message>
    <message>
        <source>Empty bin</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Remove %1 for good?</source>
        <translation>%1 endgültig entfernen?</translation>
    </message>
    <message>
        <source>%1, %2, and the detections made on them will be lost. This cannot be undone.</source>
        <translation>%1, %2 und die Detektionen daran gehen verloren. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Emptying the bin…</source>
        <translation>Papierkorb wird geleert…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import files, a folder or a disc; or drop them on this page</source>
        <translation>Dateien, einen Ordner oder eine Disc importieren oder auf diese Seite ziehen</translation>
    </message>
    <message>
        <source>Folder or disc…</source>
        <translation>Ordner oder Disc…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the selected study in the reading room (Enter)</source>
        <translation>Die ausgewählte Studie in der Befundung öffnen (Enter)</translation>
    </message>
    <message>
        <source>Detect brain</source>
        <translation>Gehirn prüfen</translation>
    </message>
    <message>
        <source>Look for tumours on the selected brain MR studies</source>
        <translation>In den ausgewählten MR-Studien des Gehirns nach Tumoren suchen</translation>
    </message>
    <message>
        <source>Detect lung</source>
        <translation>Lunge prüfen</translation>
    </message>
    <message>
        <source>Look for nodules on the selected chest CT studies</source>
        <translation>In den ausgewählten CT-Studien des Thorax nach Rundherden suchen</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Ähnliche</translation>
    </message>
    <message>
        <source>Cases of other patients that look like the selected one</source>
        <translation>Fälle anderer Patienten, die wie der ausgewählte aussehen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Take the selected studies out of the library (Del)</source>
        <translation>Die ausgewählten Studien aus der Bibliothek nehmen (Del)</translation>
    </message>
    <message>
        <source>Bring the selected studies back to the library</source>
        <translation>Die ausgewählten Studien in die Bibliothek zurückholen</translation>
    </message>
    <message>
        <source>Empty bin…</source>
        <translation>Papierkorb leeren…</translation>
    </message>
    <message>
        <source>Remove for good what lies in the bin</source>
        <translation>Endgültig entfernen, was im Papierkorb liegt</translation>
    </message>
    <message>
        <source>Studies that were moved to the bin</source>
        <translation>Studien, die in den Papierkorb gelegt wurden</translation>
    </message>
    <message>
        <source>Search studies</source>
        <translation>Studien suchen</translation>
    </message>
    <message>
        <source>Search patient, ID, description, accession, physician</source>
        <translation>Patient, ID, Beschreibung, Auftragsnr., Arzt suchen</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation>Jede Modalität</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Studiendatum</translation>
    </message>
    <message>
        <source>Importing: looking for files…</source>
        <translation>Import: Dateien werden gesucht…</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Import: %1</translation>
    </message>
    <message>
        <source>Import failed: %1</source>
        <translation>Import fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Export: %1</translation>
    </message>
    <message>
        <source>%1 files exported, %2</source>
        <translation>%1 Dateien exportiert, %2</translation>
    </message>
    <message>
        <source>Export failed: %1</source>
        <translation>Export fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Import a folder or disc</source>
        <translation>Ordner oder Disc importieren</translation>
    </message>
    <message>
        <source>An import is running already</source>
        <translation>Ein Import läuft bereits</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Nichts wurde importiert</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>Zum Importieren loslassen</translation>
    </message>
    <message>
        <source>1 detection queued</source>
        <translation>1 Detektion in der Warteschlange</translation>
    </message>
    <message>
        <source>%1 detections queued</source>
        <translation>%1 Detektionen in der Warteschlange</translation>
    </message>
    <message>
        <source>Export to folder</source>
        <translation>In Ordner exportieren</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export läuft…</translation>
    </message>
    <message>
        <source>In the bin: restore the study to look at it.</source>
        <translation>Im Papierkorb: zum Ansehen die Studie wiederherstellen.</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>Bin (%1)</source>
        <translation>Papierkorb (%1)</translation>
    </message>
    <message>
        <source>, %1 selected</source>
        <translation>, %1 ausgewählt</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Studies that are moved to the bin wait here until they are restored or removed for good.</source>
        <translation>Studien, die in den Papierkorb gelegt werden, warten hier, bis sie wiederhergestellt oder endgültig entfernt werden.</translation>
    </message>
    <message>
        <source>No study fits</source>
        <translation>Keine Studie passt</translation>
    </message>
    <message>
        <source>Each word must begin a word of the patient&apos;s name or ID, the description, the accession number or the physician.</source>
        <translation>Jedes Wort muss am Anfang eines Wortes stehen: in Name oder ID des Patienten, Beschreibung, Auftragsnummer oder Arzt.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter löschen</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>Die Bibliothek ist leer</translation>
    </message>
    <message>
        <source>Drop files, a folder or a disc anywhere on this page, or choose a folder.</source>
        <translation>Dateien, einen Ordner oder eine Disc irgendwo auf diese Seite ziehen oder einen Ordner wählen.</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>No studies to see</source>
        <translation>Keine Studien zu sehen</translation>
    </message>
    <message>
        <source>Nothing is open to this account here.</source>
        <translation>Für dieses Konto ist hier nichts zugänglich.</translation>
    </message>
    <message>
        <source>This is the last study of the list.</source>
        <translation>Dies ist die letzte Studie der Liste.</translation>
    </message>
    <message>
        <source>This is the first study of the list.</source>
        <translation>Dies ist die erste Studie der Liste.</translation>
    </message>
    <message>
        <source>Looking for text in images</source>
        <translation>Suche Text in Bildern</translation>
    </message>
    <message>
        <source>Writing anonymised copies</source>
        <translation>Schreibe anonymisierte Kopien</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Es wurde nichts exportiert</translation>
    </message>
    <message>
        <source>Write the selected studies&apos; original files, or copies that name nobody, to a folder</source>
        <translation>Die Originaldateien der gewählten Untersuchungen, oder Kopien, die niemanden nennen, in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>Original files…</source>
        <translation>Originaldateien…</translation>
    </message>
    <message>
        <source>Anonymised copies…</source>
        <translation>Anonymisierte Kopien…</translation>
    </message>
</context>
<context>
    <name>candela::LibrarySweep</name>
    <message>
        <source>whole library, study %1 of %2</source>
        <translation>ganze Bibliothek, Studie %1 von %2</translation>
    </message>
</context>
<context>
    <name>candela::LogInPage</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>%1&apos;s desk is as it was left. Anyone else who logs in gets an empty desk of their own.</source>
        <translation>Der Arbeitsplatz von %1 ist, wie er verlassen wurde. Wer sich sonst anmeldet, bekommt einen eigenen, leeren Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Studies, results and their history are open after log-in.</source>
        <translation>Studien, Ergebnisse und ihr Verlauf sind nach der Anmeldung zugänglich.</translation>
    </message>
</context>
<context>
    <name>candela::MainWindow</name>
    <message>
        <source>Candela</source>
        <translation>Candela</translation>
    </message>
    <message>
        <source>Detection: %1</source>
        <translation>Detektion: %1</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>Entscheidungsunterstützung, keine Diagnose. Kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>%1 detection of %2: %3</source>
        <translation>Detektion %1 bei %2: %3</translation>
    </message>
    <message>
        <source>Close Candela</source>
        <translation>Candela schließen</translation>
    </message>
    <message>
        <source>An import or a detection is still running. Stop it and close?</source>
        <translation>Ein Import oder eine Detektion läuft noch. Anhalten und schließen?</translation>
    </message>
</context>
<context>
    <name>candela::MeasureButton</name>
    <message>
        <source>&amp;Distance	D</source>
        <translation>&amp;Strecke	D</translation>
    </message>
    <message>
        <source>&amp;Length along points</source>
        <translation>&amp;Länge entlang Punkten</translation>
    </message>
    <message>
        <source>&amp;Angle	A</source>
        <translation>&amp;Winkel	A</translation>
    </message>
    <message>
        <source>&amp;Cobb angle</source>
        <translation>&amp;Cobb-Winkel</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>&amp;Rechteck</translation>
    </message>
    <message>
        <source>&amp;Ellipse</source>
        <translation>&amp;Ellipse</translation>
    </message>
    <message>
        <source>&amp;Freehand region</source>
        <translation>&amp;Freihandregion</translation>
    </message>
    <message>
        <source>&amp;Point value</source>
        <translation>&amp;Punktwert</translation>
    </message>
    <message>
        <source>Cardiothoracic rati&amp;o</source>
        <translation>Herz-Thora&amp;x-Quotient</translation>
    </message>
    <message>
        <source>&amp;Bidirectional (RECIST)</source>
        <translation>&amp;Bidirektional (RECIST)</translation>
    </message>
    <message>
        <source>Arro&amp;w</source>
        <translation>Pfe&amp;il</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>click the points; double click, Enter or right click ends</source>
        <translation>die Punkte anklicken; Doppelklick, Enter oder Rechtsklick beendet</translation>
    </message>
    <message>
        <source>draw around the region, or click its corners</source>
        <translation>die Region umfahren oder ihre Ecken anklicken</translation>
    </message>
    <message>
        <source>draw one line along each end plate</source>
        <translation>eine Linie entlang jeder Deckplatte ziehen</translation>
    </message>
    <message>
        <source>draw the width of the heart, then that of the chest inside the ribs</source>
        <translation>die Breite des Herzens ziehen, dann die des Thorax innerhalb der Rippen</translation>
    </message>
    <message>
        <source>draw the long diameter, then the short one</source>
        <translation>den langen Durchmesser ziehen, dann den kurzen</translation>
    </message>
    <message>
        <source>draw from the tip; double click or F2 writes a text</source>
        <translation>von der Spitze aus ziehen; Doppelklick oder F2 schreibt einen Text</translation>
    </message>
    <message>
        <source>What to measure</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>Measure: %1</source>
        <translation>Messen: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
M: what to measure</source>
        <translation>%1
M: was gemessen wird</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementModel</name>
    <message>
        <source>Distance</source>
        <translation>Strecke</translation>
    </message>
    <message>
        <source>Length along points</source>
        <translation>Länge entlang Punkten</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation>Cobb-Winkel</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Freehand region</source>
        <translation>Freihandregion</translation>
    </message>
    <message>
        <source>Point value</source>
        <translation>Punktwert</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation>Herz-Thorax-Quotient</translation>
    </message>
    <message>
        <source>Bidirectional (RECIST)</source>
        <translation>Bidirektional (RECIST)</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1, turned</source>
        <translation>%1, gedreht</translation>
    </message>
    <message>
        <source>%1 (report)</source>
        <translation>%1 (Bericht)</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementPanel</name>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Nothing is measured on this study yet. Choose what to measure in the tool bar (M).</source>
        <translation>An dieser Studie ist noch nichts gemessen. In der Werkzeugleiste wählen, was gemessen wird (M).</translation>
    </message>
    <message>
        <source>Enter or a click shows the image; F2 or a double click edits the text; Del deletes</source>
        <translation>Enter oder Klick zeigt das Bild; F2 oder Doppelklick ändert den Text; Del löscht</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected measurement (Del)</source>
        <translation>Die ausgewählte Messung löschen (Del)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Measurements as a table or a report</source>
        <translation>Messungen als Tabelle oder Bericht</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>DICOM report (SR)…</source>
        <translation>DICOM-Bericht (SR)…</translation>
    </message>
    <message>
        <source>Keep as a report of the study</source>
        <translation>Als Bericht der Studie aufbewahren</translation>
    </message>
    <message>
        <source>Measurements as a table</source>
        <translation>Messungen als Tabelle</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Measurements as a DICOM report</source>
        <translation>Messungen als DICOM-Bericht</translation>
    </message>
    <message>
        <source>DICOM (*.dcm)</source>
        <translation>DICOM (*.dcm)</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementReports</name>
    <message>
        <source>Measurements written to %1</source>
        <translation>Messungen in %1 geschrieben</translation>
    </message>
    <message>
        <source>The measurements could not be written: %1</source>
        <translation>Die Messungen konnten nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Bericht in %1 geschrieben</translation>
    </message>
    <message>
        <source>The report could not be written: %1</source>
        <translation>Der Bericht konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The measurements are kept as a report of the study.</source>
        <translation>Die Messungen sind als Bericht der Studie aufbewahrt.</translation>
    </message>
    <message>
        <source>The report could not be kept: %1</source>
        <translation>Der Bericht konnte nicht aufbewahrt werden: %1</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementTextEdit</name>
    <message>
        <source>Text of the measurement</source>
        <translation>Text der Messung</translation>
    </message>
    <message>
        <source>Enter keeps the text, Esc gives it up</source>
        <translation>Enter behält den Text, Esc verwirft ihn</translation>
    </message>
</context>
<context>
    <name>candela::ModelRoomController</name>
    <message>
        <source>%1 labelled images of %2 patients are in %3; %4 answers have none</source>
        <translation>%1 benannte Bilder von %2 Patienten liegen in %3; %4 Antworten haben keines</translation>
    </message>
</context>
<context>
    <name>candela::ModelRoomPage</name>
    <message>
        <source>Kind of picture</source>
        <translation>Art des Bildes</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation>Karte des Modells</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>Modellraum</translation>
    </message>
    <message>
        <source>What each detector was taught, how well it does on patients that it never saw, and what it cannot do.</source>
        <translation>Was jeder Detektor gelernt hat, wie gut er bei Patienten ist, die er nie sah, und was er nicht kann.</translation>
    </message>
    <message>
        <source>The models cannot be shown</source>
        <translation>Die Modelle können nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Export readers&apos; answers …</source>
        <translation>Antworten exportieren …</translation>
    </message>
    <message>
        <source>Labelled images of what readers agreed with or corrected, for the next training</source>
        <translation>Benannte Bilder dessen, dem zugestimmt oder was berichtigt wurde, für das nächste Training</translation>
    </message>
    <message>
        <source>An empty folder for the labelled images</source>
        <translation>Ein leerer Ordner für die benannten Bilder</translation>
    </message>
    <message>
        <source>Writing labelled images</source>
        <translation>Benannte Bilder werden geschrieben</translation>
    </message>
</context>
<context>
    <name>candela::ModelSheetView</name>
    <message>
        <source>%1 (%2 patients)</source>
        <translation>%1 (%2 Patienten)</translation>
    </message>
    <message>
        <source>Experimental: its figures miss what is aimed at, or rest on few patients.</source>
        <translation>Experimentell: Die Kennzahlen verfehlen das Ziel oder beruhen auf wenigen Patienten.</translation>
    </message>
    <message>
        <source>Network SHA-256 %1…</source>
        <translation>SHA-256 des Netzes %1…</translation>
    </message>
    <message>
        <source>What it must not be used for, and what is not known</source>
        <translation>Wofür es nicht benutzt werden darf und was nicht bekannt ist</translation>
    </message>
    <message>
        <source>Can its probability be taken at its word?</source>
        <translation>Kann man seine Wahrscheinlichkeit beim Wort nehmen?</translation>
    </message>
    <message>
        <source>On the dashed line what is stated comes true as often as stated. Larger points: more images.</source>
        <translation>Auf der gestrichelten Linie trifft das Genannte so oft zu wie genannt. Größere Punkte: mehr Bilder.</translation>
    </message>
    <message>
        <source>True class against most probable class</source>
        <translation>Wahre Klasse gegen wahrscheinlichste Klasse</translation>
    </message>
    <message>
        <source>truly</source>
        <translation>in Wahrheit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What readers of this library made of it</source>
        <translation>Was Befunder dieser Bibliothek davon hielten</translation>
    </message>
    <message>
        <source>Nothing yet. Each result can be agreed or disagreed with in the reading room and in the history; the answers are counted here by month.</source>
        <translation>Noch nichts. Jedem Ergebnis kann in der Befundung und im Verlauf zugestimmt oder widersprochen werden; die Antworten werden hier nach Monaten gezählt.</translation>
    </message>
    <message>
        <source>Readers&apos; answers by month</source>
        <translation>Antworten der Befunder nach Monat</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Zugestimmt</translation>
    </message>
    <message>
        <source>Disagreed</source>
        <translation>Widersprochen</translation>
    </message>
    <message>
        <source>Agreed, share</source>
        <translation>Anteil Zustimmung</translation>
    </message>
    <message>
        <source>Measured figures, beside trivial rules on the same images</source>
        <translation>Gemessene Kennzahlen, daneben triviale Regeln auf denselben Bildern</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Measured figures</source>
        <translation>Gemessene Kennzahlen</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Trivial rule</source>
        <translation>Triviale Regel</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The images behind it</source>
        <translation>Die Bilder dahinter</translation>
    </message>
    <message>
        <source>Images of training and validation</source>
        <translation>Bilder für Training und Validierung</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert an</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>candela::NavigationColumn</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Candela</source>
        <translation>Candela</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Change between the dark and the light theme</source>
        <translation>Zwischen dunkler und heller Darstellung wechseln</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Not open to this role: %1</source>
        <translation>Für diese Rolle nicht zugänglich: %1</translation>
    </message>
    <message>
        <source>Log in first</source>
        <translation>Zuerst anmelden</translation>
    </message>
    <message>
        <source>%1: lock, log out, password</source>
        <translation>%1: sperren, abmelden, Passwort</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Lock	Ctrl+L</source>
        <translation>Sperren	Ctrl+L</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>Mein Passwort ändern…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Hilfe (F1)</translation>
    </message>
</context>
<context>
    <name>candela::NewAccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Radiologist: reads, detects, confirms results</source>
        <translation>Radiologie: befundet, detektiert, bestätigt Ergebnisse</translation>
    </message>
    <message>
        <source>Clinician: imports, views, detects</source>
        <translation>Klinik: importiert, betrachtet, detektiert</translation>
    </message>
    <message>
        <source>Trainee: teaching cases only</source>
        <translation>Ausbildung: nur Lehrfälle</translation>
    </message>
    <message>
        <source>Administrator: accounts, audit, backup</source>
        <translation>Verwaltung: Konten, Protokoll, Sicherung</translation>
    </message>
</context>
<context>
    <name>candela::NoticeStrip</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>candela::ObjectTile</name>
    <message>
        <source>Click to lay it over the images, and off again</source>
        <translation>Klicken, um es über die Bilder zu legen und wieder weg</translation>
    </message>
    <message>
        <source>Click to read it</source>
        <translation>Klicken, um es zu lesen</translation>
    </message>
    <message>
        <source>Lay over: %1 %2</source>
        <translation>Überlagern: %1 %2</translation>
    </message>
    <message>
        <source>Read %1 %2</source>
        <translation>%1 %2 lesen</translation>
    </message>
</context>
<context>
    <name>candela::OverlayPanel</name>
    <message>
        <source>Overlays stored in the images</source>
        <translation>In den Bildern gespeicherte Overlays</translation>
    </message>
    <message>
        <source>This study holds no segmentation and no presentation state.</source>
        <translation>Diese Studie enthält keine Segmentierung und keinen Präsentationszustand.</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Overlays</translation>
    </message>
    <message>
        <source>Segmentations and presentation states</source>
        <translation>Segmentierungen und Präsentationszustände</translation>
    </message>
    <message>
        <source>G switches all of them off and on.</source>
        <translation>G schaltet alle aus und ein.</translation>
    </message>
</context>
<context>
    <name>candela::PageRenderer</name>
    <message>
        <source>%1: the folder cannot be made</source>
        <translation>%1: Der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation>%1: kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>candela::PaneGrid</name>
    <message>
        <source>Panes</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>candela::PasswordDialog</name>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>New password of %1</source>
        <translation>Neues Passwort von %1</translation>
    </message>
</context>
<context>
    <name>candela::PasswordPair</name>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort wiederholen</translation>
    </message>
    <message>
        <source>Any characters, spaces too; pasting is fine. Not a common password, and not made of your name or “Candela”. A few unrelated words are easy to keep.</source>
        <translation>Beliebige Zeichen, auch Leerzeichen; Einfügen ist erlaubt. Kein verbreitetes Passwort und nicht aus dem eigenen Namen oder „Candela“ gebildet. Ein paar unzusammenhängende Wörter merken sich leicht.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Passwort wiederholen</translation>
    </message>
    <message>
        <source>12 to 128 characters</source>
        <translation>12 bis 128 Zeichen</translation>
    </message>
    <message>
        <source>12 to 128 characters; this has %1</source>
        <translation>12 bis 128 Zeichen; dieses hat %1</translation>
    </message>
    <message>
        <source>Write it a second time</source>
        <translation>Noch einmal eingeben</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>Beide stimmen überein</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Sie sind verschieden</translation>
    </message>
</context>
<context>
    <name>candela::PdfPages</name>
    <message>
        <source>the file is damaged or locked by a password</source>
        <translation>die Datei ist beschädigt oder durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>the program %1 is not installed (package poppler-utils)</source>
        <translation>das Programm %1 ist nicht installiert (Paket poppler-utils)</translation>
    </message>
    <message>
        <source>the file is damaged, locked by a password or too large to draw</source>
        <translation>die Datei ist beschädigt, durch ein Passwort geschützt oder zu groß zum Anzeigen</translation>
    </message>
</context>
<context>
    <name>candela::PlanesMenu</name>
    <message>
        <source>Slab and oblique planes</source>
        <translation>Slab und schräge Ebenen</translation>
    </message>
    <message>
        <source>Slab</source>
        <translation>Slab</translation>
    </message>
    <message>
        <source>One plane</source>
        <translation>Eine Ebene</translation>
    </message>
    <message>
        <source>Mean of the slab</source>
        <translation>Mittelwert des Slabs</translation>
    </message>
    <message>
        <source>Maximum (MIP)</source>
        <translation>Maximum (MIP)</translation>
    </message>
    <message>
        <source>Minimum (MinIP)</source>
        <translation>Minimum (MinIP)</translation>
    </message>
    <message>
        <source>Thickness of the slab</source>
        <translation>Dicke des Slabs</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>&amp;Thickness</source>
        <translation>&amp;Dicke</translation>
    </message>
    <message>
        <source>Next kind of slab</source>
        <translation>Nächste Art des Slabs</translation>
    </message>
    <message>
        <source>Thicker</source>
        <translation>Dicker</translation>
    </message>
    <message>
        <source>Thinner</source>
        <translation>Dünner</translation>
    </message>
    <message>
        <source>Oblique planes</source>
        <translation>Schräge Ebenen</translation>
    </message>
    <message>
        <source>Turn the other planes left by 5°</source>
        <translation>Die anderen Ebenen um 5° nach links drehen</translation>
    </message>
    <message>
        <source>Turn the other planes right by 5°</source>
        <translation>Die anderen Ebenen um 5° nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn left by 1°</source>
        <translation>Um 1° nach links drehen</translation>
    </message>
    <message>
        <source>Turn right by 1°</source>
        <translation>Um 1° nach rechts drehen</translation>
    </message>
    <message>
        <source>Straight planes again</source>
        <translation>Wieder gerade Ebenen</translation>
    </message>
    <message>
        <source>Curved cut</source>
        <translation>Gekrümmter Schnitt</translation>
    </message>
    <message>
        <source>Set a point of the path</source>
        <translation>Einen Punkt des Pfads setzen</translation>
    </message>
    <message>
        <source>Remove the last point</source>
        <translation>Den letzten Punkt entfernen</translation>
    </message>
    <message>
        <source>Curved picture …</source>
        <translation>Gekrümmtes Bild …</translation>
    </message>
    <message>
        <source>Two series and 3D</source>
        <translation>Zwei Serien und 3D</translation>
    </message>
    <message>
        <source>Fusion and subtraction …</source>
        <translation>Fusion und Subtraktion …</translation>
    </message>
    <message>
        <source>3D: looks, clipping, surface, movie …</source>
        <translation>3D: Darstellung, Beschneiden, Oberfläche, Film …</translation>
    </message>
    <message>
        <source>Thickness of the slab (%1, %2)</source>
        <translation>Dicke des Slabs (%1, %2)</translation>
    </message>
</context>
<context>
    <name>candela::QueueStrip</name>
    <message>
        <source>Detections that wait</source>
        <translation>Wartende Detektionen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the detection that runs</source>
        <translation>Die laufende Detektion anhalten</translation>
    </message>
    <message>
        <source>Progress of the detection</source>
        <translation>Fortschritt der Detektion</translation>
    </message>
    <message>
        <source>%1 detection: %2</source>
        <translation>Detektion %1: %2</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Remove %1: %2</source>
        <translation>%1 entfernen: %2</translation>
    </message>
</context>
<context>
    <name>candela::ReadingActions</name>
    <message>
        <source>Window preset</source>
        <translation>Fenstervorgabe</translation>
    </message>
    <message>
        <source>Invert grey</source>
        <translation>Graustufen umkehren</translation>
    </message>
    <message>
        <source>Rotate by 90°</source>
        <translation>Um 90° drehen</translation>
    </message>
    <message>
        <source>Flip left and right</source>
        <translation>Links und rechts spiegeln</translation>
    </message>
    <message>
        <source>Reset the view	Esc</source>
        <translation>Ansicht zurücksetzen	Esc</translation>
    </message>
    <message>
        <source>One view, as acquired</source>
        <translation>Eine Ansicht, wie aufgenommen</translation>
    </message>
    <message>
        <source>Axial, coronal, sagittal and 3D</source>
        <translation>Axial, koronal, sagittal und 3D</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Ähnliche Fälle</translation>
    </message>
    <message>
        <source>What was inferred or repaired…</source>
        <translation>Was erschlossen oder repariert wurde…</translation>
    </message>
    <message>
        <source>Delete the measurement	Del</source>
        <translation>Messung löschen	Del</translation>
    </message>
    <message>
        <source>One plane</source>
        <translation>Eine Ebene</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronal</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>Empty this pane</source>
        <translation>Dieses Feld leeren</translation>
    </message>
    <message>
        <source>Copy the view</source>
        <translation>Ansicht kopieren</translation>
    </message>
    <message>
        <source>Save the view …</source>
        <translation>Ansicht speichern …</translation>
    </message>
    <message>
        <source>Print the view …</source>
        <translation>Ansicht drucken …</translation>
    </message>
    <message>
        <source>Window of a box	%1</source>
        <translation>Fensterung nach einem Rechteck	%1</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Save slices: pictures, movie …</source>
        <translation>Schichten speichern: Bilder, Film …</translation>
    </message>
</context>
<context>
    <name>candela::ReadingController</name>
    <message>
        <source>The study could not be opened: %1</source>
        <translation>Die Studie konnte nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>This study holds no images.</source>
        <translation>Diese Studie enthält keine Bilder.</translation>
    </message>
    <message>
        <source>The similar case could not be opened: %1</source>
        <translation>Der ähnliche Fall konnte nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>This is the last series of the study.</source>
        <translation>Dies ist die letzte Serie der Studie.</translation>
    </message>
    <message>
        <source>This is the first series of the study.</source>
        <translation>Dies ist die erste Serie der Studie.</translation>
    </message>
    <message>
        <source>Open a study first.</source>
        <translation>Zuerst eine Studie öffnen.</translation>
    </message>
    <message>
        <source>Your role may not run detections.</source>
        <translation>Diese Rolle darf keine Detektionen ausführen.</translation>
    </message>
    <message>
        <source>No detector is installed.</source>
        <translation>Kein Detektor ist installiert.</translation>
    </message>
    <message>
        <source>The brain model is not installed.</source>
        <translation>Das Gehirnmodell ist nicht installiert.</translation>
    </message>
    <message>
        <source>The lung model is not installed.</source>
        <translation>Das Lungenmodell ist nicht installiert.</translation>
    </message>
    <message>
        <source>Needs MR images of the head; this study has none.</source>
        <translation>Braucht MR-Bilder des Kopfes; diese Studie hat keine.</translation>
    </message>
    <message>
        <source>Needs CT images of the chest; there is no model for X-rays.</source>
        <translation>Braucht CT-Bilder des Thorax; für Röntgenbilder gibt es kein Modell.</translation>
    </message>
    <message>
        <source>Needs CT images of the chest; this study has none.</source>
        <translation>Braucht CT-Bilder des Thorax; diese Studie hat keine.</translation>
    </message>
    <message>
        <source>No activation map: %1</source>
        <translation>Keine Aktivierungskarte: %1</translation>
    </message>
    <message>
        <source>The answer was not stored: %1</source>
        <translation>Die Antwort wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>The report was written to %1</source>
        <translation>Der Bericht wurde in %1 geschrieben</translation>
    </message>
    <message>
        <source>The report was not written: %1</source>
        <translation>Der Bericht wurde nicht geschrieben: %1</translation>
    </message>
    <message>
        <source>The prior could not be opened: %1</source>
        <translation>Die Voruntersuchung konnte nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Linked: what the views show now is taken for the same place.</source>
        <translation>Gekoppelt: Was die Ansichten jetzt zeigen, gilt als dieselbe Stelle.</translation>
    </message>
    <message>
        <source>Linked by position.</source>
        <translation>Nach Position gekoppelt.</translation>
    </message>
    <message>
        <source>The box holds too few different values for a window.</source>
        <translation>Das Rechteck enthält zu wenige verschiedene Werte für eine Fensterung.</translation>
    </message>
</context>
<context>
    <name>candela::ReadingDesk</name>
    <message>
        <source>No hanging rule suits this study; the layout menu saves one.</source>
        <translation>Keine Hängeregel passt zu dieser Studie; das Anordnungsmenü speichert eine.</translation>
    </message>
    <message>
        <source>This is the last stage of “%1”.</source>
        <translation>Dies ist die letzte Stufe von „%1“.</translation>
    </message>
    <message>
        <source>This is the first stage of “%1”.</source>
        <translation>Dies ist die erste Stufe von „%1“.</translation>
    </message>
    <message>
        <source>%1: %2 (%3 of %4)</source>
        <translation>%1: %2 (%3 von %4)</translation>
    </message>
    <message>
        <source>The desk was not kept: %1</source>
        <translation>Der Arbeitsplatz wurde nicht aufbewahrt: %1</translation>
    </message>
    <message>
        <source>There is nothing on the desk to make a rule of.</source>
        <translation>Auf dem Arbeitsplatz ist nichts, woraus eine Regel werden könnte.</translation>
    </message>
</context>
<context>
    <name>candela::ReadingRoomPage</name>
    <message>
        <source>Reading room</source>
        <translation>Befundung</translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation>Keine Studie ist geöffnet</translation>
    </message>
    <message>
        <source>Open a study in the Library by a double click, or drop files there to import them.</source>
        <translation>In der Bibliothek eine Studie mit Doppelklick öffnen oder Dateien zum Importieren dorthin ziehen.</translation>
    </message>
    <message>
        <source>Image %1: %2</source>
        <translation>Bild %1: %2</translation>
    </message>
    <message>
        <source>Similar case: %1</source>
        <translation>Ähnlicher Fall: %1</translation>
    </message>
    <message>
        <source>This study, %1</source>
        <translation>Diese Studie, %1</translation>
    </message>
    <message>
        <source>Other study of %1</source>
        <translation>Andere Studie vom %1</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Detektion</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Detection: results and maps</source>
        <translation>Detektion: Ergebnisse und Karten</translation>
    </message>
    <message>
        <source>Measurements: list, numbers, export</source>
        <translation>Messungen: Liste, Zahlen, Export</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>It was drawn on a plane that was turned since.</source>
        <translation>Es wurde auf einer Ebene gezeichnet, die seither gedreht wurde.</translation>
    </message>
</context>
<context>
    <name>candela::ReadingToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fensterung</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Blättern</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation>Fadenkreuz</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Window presets (0–9)</source>
        <translation>Fenstervorgaben (0–9)</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>Fenstervorgaben</translation>
    </message>
    <message>
        <source>Invert grey</source>
        <translation>Graustufen umkehren</translation>
    </message>
    <message>
        <source>Rotate by 90° (X-rays only)</source>
        <translation>Um 90° drehen (nur Röntgenbilder)</translation>
    </message>
    <message>
        <source>Flip left and right (X-rays only)</source>
        <translation>Links und rechts spiegeln (nur Röntgenbilder)</translation>
    </message>
    <message>
        <source>Reset the view, keep the slice</source>
        <translation>Ansicht zurücksetzen, Schicht behalten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Undo measurement</source>
        <translation>Messung rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo measurement</source>
        <translation>Messung wiederherstellen</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Delete the selected measurement</source>
        <translation>Die ausgewählte Messung löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Annotations: full, minimal, off</source>
        <translation>Beschriftung: voll, knapp, aus</translation>
    </message>
    <message>
        <source>Localizer lines</source>
        <translation>Lokalisierungslinien</translation>
    </message>
    <message>
        <source>Segmentations, presentation states and overlays (G: all on or off)</source>
        <translation>Segmentierungen, Präsentationszustände und Overlays (G: alle ein oder aus)</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Overlays</translation>
    </message>
    <message>
        <source>Link views (L), unlink (U)</source>
        <translation>Ansichten koppeln (L), entkoppeln (U)</translation>
    </message>
    <message>
        <source>Cine</source>
        <translation>Cine</translation>
    </message>
    <message>
        <source>One view, as acquired</source>
        <translation>Eine Ansicht, wie aufgenommen</translation>
    </message>
    <message>
        <source>Axial, coronal, sagittal and 3D</source>
        <translation>Axial, koronal, sagittal und 3D</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Detection panel</source>
        <translation>Detektionsbereich</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1	%2   C %3 W %4</source>
        <translation>%1	%2   C %3 W %4</translation>
    </message>
    <message>
        <source>Panes, second window, hanging rules</source>
        <translation>Felder, zweites Fenster, Hängeregeln</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Scroll, by position</source>
        <translation>Blättern, nach Position</translation>
    </message>
    <message>
        <source>Zoom, by millimetres</source>
        <translation>Zoom, nach Millimetern</translation>
    </message>
    <message>
        <source>Pan, by position</source>
        <translation>Verschieben, nach Position</translation>
    </message>
    <message>
        <source>Window, where it is alike</source>
        <translation>Fensterung, wo sie gleich ist</translation>
    </message>
    <message>
        <source>Slab and oblique planes</source>
        <translation>Slab und schräge Ebenen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Window of a box that you draw	Shift+W</source>
        <translation>Fensterung nach einem gezogenen Rechteck	Shift+W</translation>
    </message>
    <message>
        <source>Window of a box that you draw (Shift+W); by dragging: W</source>
        <translation>Fensterung nach einem gezogenen Rechteck (Shift+W); durch Ziehen: W</translation>
    </message>
</context>
<context>
    <name>candela::ReliabilityPlot</name>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>stated %1 %, came true %2 %, %3 images</source>
        <translation>genannt %1 %, zugetroffen %2 %, %3 Bilder</translation>
    </message>
    <message>
        <source>stated probability of the finding, %</source>
        <translation>genannte Wahrscheinlichkeit des Befunds, %</translation>
    </message>
    <message>
        <source>share that had it, %</source>
        <translation>Anteil, der ihn hatte, %</translation>
    </message>
</context>
<context>
    <name>candela::ResultPanel</name>
    <message>
        <source>Detection</source>
        <translation>Detektion</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Ähnliche Fälle</translation>
    </message>
    <message>
        <source>Find images of other patients that look like the one shown</source>
        <translation>Bilder anderer Patienten suchen, die wie das gezeigte aussehen</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>Entscheidungsunterstützung, keine Diagnose. Kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>Look for brain tumour</source>
        <translation>Hirntumor suchen</translation>
    </message>
    <message>
        <source>Look for lung cancer</source>
        <translation>Lungenkrebs suchen</translation>
    </message>
    <message>
        <source>Progress of the detection</source>
        <translation>Fortschritt der Detektion</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop this detection</source>
        <translation>Diese Detektion anhalten</translation>
    </message>
    <message>
        <source>Results of this study</source>
        <translation>Ergebnisse dieser Studie</translation>
    </message>
    <message>
        <source>Results of this study, the newest first</source>
        <translation>Ergebnisse dieser Studie, neueste zuerst</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>EXPERIMENTAL</source>
        <translation>EXPERIMENTELL</translation>
    </message>
    <message>
        <source>This model fell short of its goals; see its limits.</source>
        <translation>Dieses Modell hat seine Ziele nicht erreicht; siehe seine Grenzen.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Show the slice that speaks most for the finding</source>
        <translation>Die Schicht zeigen, die am stärksten für den Befund spricht</translation>
    </message>
    <message>
        <source>Limits and measured figures of the model</source>
        <translation>Grenzen und gemessene Werte des Modells</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Write this result as PDF, DICOM SR or JSON (R)</source>
        <translation>Dieses Ergebnis als PDF, DICOM SR oder JSON schreiben (R)</translation>
    </message>
    <message>
        <source>Activation map</source>
        <translation>Aktivierungskarte</translation>
    </message>
    <message>
        <source>Where on the slice the evidence for the finding lies, as the network sees it</source>
        <translation>Wo auf der Schicht aus Sicht des Netzes die Hinweise auf den Befund liegen</translation>
    </message>
    <message>
        <source>Opacity of the activation map</source>
        <translation>Deckkraft der Aktivierungskarte</translation>
    </message>
    <message>
        <source>Runs over every suitable series of this study</source>
        <translation>Läuft über jede geeignete Serie dieser Studie</translation>
    </message>
    <message>
        <source>%1: waiting in the queue</source>
        <translation>%1: wartet in der Warteschlange</translation>
    </message>
    <message>
        <source>%1: looking …</source>
        <translation>%1: sucht …</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>These images are unlike those that the model knows.</source>
        <translation>Diese Bilder gleichen denen nicht, die das Modell kennt.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Slice %1 speaks most for it</source>
        <translation>Schicht %1 spricht am stärksten dafür</translation>
    </message>
    <message>
        <source>Map of “%1”</source>
        <translation>Karte zu „%1“</translation>
    </message>
    <message>
        <source>%1 by %2, %3 s</source>
        <translation>%1 von %2, %3 s</translation>
    </message>
    <message>
        <source>Model %1 %2</source>
        <translation>Modell %1 %2</translation>
    </message>
    <message>
        <source>The installed model is another one: %1.</source>
        <translation>Das installierte Modell ist ein anderes: %1.</translation>
    </message>
    <message>
        <source>%1 report.pdf</source>
        <translation>Bericht %1.pdf</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;DICOM structured report (*.dcm);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;Strukturierter DICOM-Bericht (*.dcm);;JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 probability of the finding (calibrated): %2</source>
        <translation>Wahrscheinlichkeit des Befunds %1 (kalibriert): %2</translation>
    </message>
    <message>
        <source>Prediction set: %1.</source>
        <translation>Vorhersagemenge: %1.</translation>
    </message>
    <message>
        <source>Prediction set: %1; none of them can be excluded.</source>
        <translation>Vorhersagemenge: %1; nichts davon lässt sich ausschließen.</translation>
    </message>
    <message>
        <source>Of a kind that the model knows.</source>
        <translation>Von der Art, die das Modell kennt.</translation>
    </message>
    <message>
        <source>Not judged, which is the right answer for images that a model does not know: look at them without it.</source>
        <translation>Nicht beurteilt – die richtige Antwort bei Bildern, die ein Modell nicht kennt: Sehen Sie sie ohne es an.</translation>
    </message>
    <message>
        <source>Distance from what the model knows: %1 of the limit %2</source>
        <translation>Abstand von dem, was das Modell kennt: %1 bei einer Grenze von %2</translation>
    </message>
</context>
<context>
    <name>candela::RoleDialog</name>
    <message>
        <source>Role of %1</source>
        <translation>Rolle von %1</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>New role of %1</source>
        <translation>Neue Rolle von %1</translation>
    </message>
    <message>
        <source>It holds at once, also where the person is logged in now.</source>
        <translation>Sie gilt sofort, auch wo die Person gerade angemeldet ist.</translation>
    </message>
</context>
<context>
    <name>candela::SecondWindow</name>
    <message>
        <source>Second window</source>
        <translation>Zweites Fenster</translation>
    </message>
    <message>
        <source>%1 – Candela, second window</source>
        <translation>%1 – Candela, zweites Fenster</translation>
    </message>
    <message>
        <source>Candela, second window</source>
        <translation>Candela, zweites Fenster</translation>
    </message>
</context>
<context>
    <name>candela::SecurityText</name>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>A curious colleague</source>
        <translation>Ein neugieriger Kollege</translation>
    </message>
    <message>
        <source>Everybody logs in with a name and a password of at least 12 characters, which is kept as an Argon2id hash. Ten wrong passwords in a row slow an account down, up to 15 minutes. The screen locks after 15 minutes without input, and after 12 hours one logs in again. What a role may do is decided in the library, for the window and for scripts alike; each refusal is written to the audit.</source>
        <translation>Jeder meldet sich mit Namen und einem Passwort von mindestens 12 Zeichen an, das als Argon2id-Hash gespeichert ist. Zehn falsche Passwörter hintereinander verlangsamen ein Konto, bis zu 15 Minuten. Der Bildschirm sperrt nach 15 Minuten ohne Eingabe, und nach 12 Stunden meldet man sich neu an. Was eine Rolle darf, entscheidet die Bibliothek, für das Fenster wie für Skripte; jede Ablehnung steht im Protokoll.</translation>
    </message>
    <message>
        <source>Not against: somebody who watches the password being typed, or who sits down at a desk that is not locked yet (Ctrl+L locks it).</source>
        <translation>Nicht gegen: jemanden, der beim Eintippen des Passworts zusieht oder sich an einen noch nicht gesperrten Platz setzt (Strg+L sperrt).</translation>
    </message>
    <message>
        <source>A tampering administrator</source>
        <translation>Ein fälschender Administrator</translation>
    </message>
    <message>
        <source>Log-ins, openings, imports, exports, deletions, detections, reports, changes of accounts, backups and restores are entries of the audit. They are chained by a keyed hash, and the end of the chain is sealed: an entry that is changed, removed, put in or cut off shows, with its place (Administration, Audit, &quot;Check the chain&quot;).</source>
        <translation>Anmeldungen, Öffnungen, Importe, Exporte, Löschungen, Detektionen, Befunde, Kontoänderungen, Sicherungen und Wiederherstellungen sind Einträge des Protokolls. Sie sind durch einen Hash mit Schlüssel verkettet, und das Ende der Kette ist versiegelt: Ein geänderter, entfernter, eingefügter oder abgeschnittener Eintrag fällt auf, mit seiner Stelle (Verwaltung, Protokoll, „Kette prüfen“).</translation>
    </message>
    <message>
        <source>Not against: somebody who can read the key of the audit beside the catalogue and run programs of their own, or who puts back the whole library as it once was. Against that, send the audit to a receiver that they do not administer (candelactl audit --send).</source>
        <translation>Nicht gegen: jemanden, der den Schlüssel des Protokolls neben dem Katalog lesen und eigene Programme ausführen kann oder die ganze Bibliothek auf einen früheren Stand zurücksetzt. Dagegen hilft, das Protokoll an einen Empfänger zu senden, den er nicht verwaltet (candelactl audit --send).</translation>
    </message>
    <message>
        <source>A hostile disc</source>
        <translation>Ein feindlicher Datenträger</translation>
    </message>
    <message>
        <source>Foreign files are read by a program of its own, without network and with limits on memory, time and open files. When it dies, one file is rejected and the import goes on.</source>
        <translation>Fremde Dateien liest ein eigenes Programm, ohne Netz und mit Grenzen für Speicher, Zeit und offene Dateien. Stirbt es, wird eine Datei abgewiesen, und der Import geht weiter.</translation>
    </message>
    <message>
        <source>Not against: a picture that was forged but is a valid file.</source>
        <translation>Nicht gegen: ein gefälschtes Bild in einer gültigen Datei.</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>Im Netz</translation>
    </message>
    <message>
        <source>Audit messages leave the machine over TLS 1.2 or newer, to a receiver whose certificate holds. A connection without TLS must be allowed for that receiver by an administrator, and both are written to the audit. Nothing else is sent anywhere.</source>
        <translation>Audit-Meldungen verlassen den Rechner über TLS 1.2 oder neuer, an einen Empfänger, dessen Zertifikat gilt. Eine Verbindung ohne TLS muss ein Administrator für diesen Empfänger erlauben, und beides steht im Protokoll. Sonst wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Not against: a receiver that is itself not to be trusted.</source>
        <translation>Nicht gegen: einen Empfänger, dem selbst nicht zu trauen ist.</translation>
    </message>
    <message>
        <source>A crash</source>
        <translation>Ein Absturz</translation>
    </message>
    <message>
        <source>Both programs leave no core file, and no other program of the same user may read their memory. Messages and logs name no patient.</source>
        <translation>Beide Programme hinterlassen keinen Speicherabzug, und kein anderes Programm desselben Benutzers darf ihren Speicher lesen. Meldungen und Logs nennen keinen Patienten.</translation>
    </message>
    <message>
        <source>Not against: the administrator of the machine itself.</source>
        <translation>Nicht gegen: den Administrator des Rechners selbst.</translation>
    </message>
</context>
<context>
    <name>candela::SeriesPanel</name>
    <message>
        <source>Series of the selected study</source>
        <translation>Serien der ausgewählten Studie</translation>
    </message>
    <message>
        <source>Open in the reading room</source>
        <translation>In der Befundung öffnen</translation>
    </message>
    <message>
        <source>Find cases similar to this series</source>
        <translation>Fälle suchen, die dieser Serie ähneln</translation>
    </message>
</context>
<context>
    <name>candela::SeriesStrip</name>
    <message>
        <source>Series of the study</source>
        <translation>Serien der Studie</translation>
    </message>
    <message>
        <source>Other study of %1, %2</source>
        <translation>Andere Studie vom %1, %2</translation>
    </message>
    <message>
        <source>Click or Enter lists its series</source>
        <translation>Klick oder Enter listet ihre Serien auf</translation>
    </message>
</context>
<context>
    <name>candela::SeriesTile</name>
    <message>
        <source>Series %1</source>
        <translation>Serie %1</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>1 slice</source>
        <translation>1 Schicht</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 Einzelbild</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Einzelbilder</translation>
    </message>
    <message>
        <source>Open %1 %2, %3</source>
        <translation>%1 %2 öffnen, %3</translation>
    </message>
    <message>
        <source>%1 · %2 · %3
Click or Enter opens it in the active pane, a drag in any</source>
        <translation>%1 · %2 · %3
Klick oder Enter öffnet sie im aktiven Feld, Ziehen in einem beliebigen</translation>
    </message>
</context>
<context>
    <name>candela::SimilarGrid</name>
    <message>
        <source>Similar cases, best first</source>
        <translation>Ähnliche Fälle, beste zuerst</translation>
    </message>
    <message>
        <source>by reader</source>
        <translation>durch Befunder</translation>
    </message>
    <message>
        <source>by detector</source>
        <translation>durch Detektor</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>ohne Bezeichnung</translation>
    </message>
    <message>
        <source>%1. %2 similar</source>
        <translation>%1. %2 ähnlich</translation>
    </message>
    <message>
        <source>Click to open beside the query</source>
        <translation>Klicken, um neben der Anfrage zu öffnen</translation>
    </message>
</context>
<context>
    <name>candela::SimilarPage</name>
    <message>
        <source>Similar cases</source>
        <translation>Ähnliche Fälle</translation>
    </message>
    <message>
        <source>Looking for similar cases…</source>
        <translation>Ähnliche Fälle werden gesucht…</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Die Suche wurde angehalten</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>What has been indexed so far is kept; the next search goes on from there.</source>
        <translation>Was bisher erfasst wurde, bleibt; die nächste Suche macht dort weiter.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>The image that is compared</source>
        <translation>Das Bild, das verglichen wird</translation>
    </message>
    <message>
        <source>Similar in appearance, as the detector&apos;s network sees it. Not a diagnosis by analogy.</source>
        <translation>Ähnlich im Aussehen, wie es das Netz des Detektors sieht. Keine Diagnose durch Analogie.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Whose features are compared</source>
        <translation>Wessen Merkmale verglichen werden</translation>
    </message>
    <message>
        <source>Features by modality</source>
        <translation>Merkmale je Modalität</translation>
    </message>
    <message>
        <source>Brain features</source>
        <translation>Gehirnmerkmale</translation>
    </message>
    <message>
        <source>Lung features</source>
        <translation>Lungenmerkmale</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation>Jede Modalität</translation>
    </message>
    <message>
        <source>Body part</source>
        <translation>Körperregion</translation>
    </message>
    <message>
        <source>Any body part</source>
        <translation>Jede Region</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Jede Bezeichnung</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Other patients</source>
        <translation>Andere Patienten</translation>
    </message>
    <message>
        <source>This patient too</source>
        <translation>Auch dieser Patient</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Choose “Find similar” on a study in the library, or on the image that is open in the reading room.</source>
        <translation>In der Bibliothek bei einer Studie „Ähnliche“ wählen oder in der Befundung beim geöffneten Bild „Ähnliche Fälle“.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Images that are new to the library are indexed first.</source>
        <translation>Bilder, die neu in der Bibliothek sind, werden zuerst erfasst.</translation>
    </message>
    <message>
        <source>%1 images compared, model %2</source>
        <translation>%1 Bilder verglichen, Modell %2</translation>
    </message>
    <message>
        <source>No similar case fits the filters</source>
        <translation>Kein ähnlicher Fall passt zu den Filtern</translation>
    </message>
    <message>
        <source>Other modalities, body parts or labels may.</source>
        <translation>Andere Modalitäten, Regionen oder Bezeichnungen vielleicht.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No case of another patient yet</source>
        <translation>Noch kein Fall eines anderen Patienten</translation>
    </message>
    <message>
        <source>Import more studies of this kind; they are compared as soon as they are there.</source>
        <translation>Mehr Studien dieser Art importieren; sie werden verglichen, sobald sie da sind.</translation>
    </message>
</context>
<context>
    <name>candela::SliceDialog</name>
    <message>
        <source>With the patient&apos;s &amp;data on the pictures</source>
        <translation>Mit &amp;Patientendaten auf den Bildern</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Choose a file: PNG pictures, MP4 or AVI movie</source>
        <translation>Eine Datei wählen: PNG-Bilder, MP4- oder AVI-Film</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop writing and remove what was written</source>
        <translation>Das Schreiben anhalten und Geschriebenes entfernen</translation>
    </message>
    <message>
        <source>Save slices</source>
        <translation>Schichten speichern</translation>
    </message>
    <message>
        <source>First slice</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <source>The first slice that is saved</source>
        <translation>Die erste Schicht, die gespeichert wird</translation>
    </message>
    <message>
        <source>Last slice</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <source>The last slice that is saved</source>
        <translation>Die letzte Schicht, die gespeichert wird</translation>
    </message>
    <message>
        <source>Slices a second</source>
        <translation>Schichten je Sekunde</translation>
    </message>
    <message>
        <source>How fast a movie plays</source>
        <translation>Wie schnell ein Film läuft</translation>
    </message>
    <message>
        <source>With the patient&apos;s data</source>
        <translation>Mit Patientendaten</translation>
    </message>
    <message>
        <source>Otherwise neither name nor dates are drawn</source>
        <translation>Sonst werden weder Name noch Daten eingezeichnet</translation>
    </message>
    <message>
        <source>Slices written</source>
        <translation>Geschriebene Schichten</translation>
    </message>
    <message>
        <source>&amp;From slice</source>
        <translation>&amp;Von Schicht</translation>
    </message>
    <message>
        <source>&amp;To slice</source>
        <translation>&amp;Bis Schicht</translation>
    </message>
    <message>
        <source>Slices a &amp;second</source>
        <translation>Schichten je &amp;Sekunde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>slices.png</source>
        <translation>Schichten.png</translation>
    </message>
    <message>
        <source>PNG pictures (*.png);;MP4 movie (*.mp4);;AVI movie (*.avi)</source>
        <translation>PNG-Bilder (*.png);;MP4-Film (*.mp4);;AVI-Film (*.avi)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was written: %1</source>
        <translation>Nichts wurde geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>candela::SliceScrollBar</name>
    <message>
        <source>Slice</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>With the probability of the finding at each slice</source>
        <translation>Mit der Wahrscheinlichkeit des Befunds an jeder Schicht</translation>
    </message>
    <message>
        <source>Slice %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>: probability %1 %</source>
        <translation>: Wahrscheinlichkeit %1 %</translation>
    </message>
    <message>
        <source>, speaks most for the finding</source>
        <translation>, spricht am stärksten für den Befund</translation>
    </message>
</context>
<context>
    <name>candela::StackPane</name>
    <message>
        <source>Pane %1</source>
        <translation>Feld %1</translation>
    </message>
</context>
<context>
    <name>candela::StackScene</name>
    <message>
        <source>remarks on one more image</source>
        <translation>Hinweise zu einem weiteren Bild</translation>
    </message>
    <message>
        <source>remarks on %1 more images</source>
        <translation>Hinweise zu %1 weiteren Bildern</translation>
    </message>
</context>
<context>
    <name>candela::StudyListModel</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>Patienten-ID</translation>
    </message>
    <message>
        <source>Born, sex</source>
        <translation>Geboren, Geschlecht</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Studiendatum</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>Auftragsnr.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serien</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>candela::StudyMeasurements</name>
    <message>
        <source>Earlier measurements could not be read: %1</source>
        <translation>Frühere Messungen konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>What you measured is not stored yet: %1</source>
        <translation>Was gemessen wurde, ist noch nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>candela::StudyObjects</name>
    <message>
        <source>Segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source> · ID %1</source>
        <translation> · ID %1</translation>
    </message>
    <message>
        <source>The document cannot be read: %1</source>
        <translation>Das Dokument kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>This image is not in the library.</source>
        <translation>Dieses Bild ist nicht in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>candela::SweepPanel</name>
    <message>
        <source>Every study that this model has not seen yet, in the background</source>
        <translation>Jede Studie, die dieses Modell noch nicht gesehen hat, im Hintergrund</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on later from where it is</source>
        <translation>Später von hier aus weitermachen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Give it up; the results so far stay</source>
        <translation>Aufgeben; die bisherigen Ergebnisse bleiben</translation>
    </message>
    <message>
        <source>Progress through the library</source>
        <translation>Fortschritt durch die Bibliothek</translation>
    </message>
    <message>
        <source>%1 had no image for it.</source>
        <translation>%1 ohne passendes Bild.</translation>
    </message>
    <message>
        <source>Looks through the library in the background; what you ask for goes first.</source>
        <translation>Sieht die Bibliothek im Hintergrund durch; was Sie anfordern, geht vor.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Every study was looked at.</source>
        <translation>Jede Studie wurde angesehen.</translation>
    </message>
    <message>
        <source>The detector can look at every study of the library that it has not seen yet.</source>
        <translation>Der Detektor kann jede Studie der Bibliothek ansehen, die er noch nicht gesehen hat.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Look through the library</source>
        <translation>Bibliothek durchsehen</translation>
    </message>
</context>
<context>
    <name>candela::TeachingPage</name>
    <message>
        <source>No teaching case is published yet</source>
        <translation>Noch kein Lehrfall veröffentlicht</translation>
    </message>
    <message>
        <source>Cases that radiologists publish, with all that identifies the patient taken out, appear here for everyone. Trainees see these cases and nothing else of the library.</source>
        <translation>Fälle, die von der Radiologie veröffentlicht werden, erscheinen hier für alle, ohne jedes Merkmal, das den Patienten erkennen lässt. Wer in Ausbildung ist, sieht diese Fälle und sonst nichts aus der Bibliothek.</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Lehre</translation>
    </message>
</context>
<context>
    <name>candela::TextBoxesView</name>
    <message>
        <source>The image with the places that look like text</source>
        <translation>Das Bild mit den Stellen, die wie Text aussehen</translation>
    </message>
    <message>
        <source>Click a place to keep it or black it out; drag to mark another one</source>
        <translation>Klick auf eine Stelle behält oder schwärzt sie; Ziehen markiert eine weitere</translation>
    </message>
</context>
<context>
    <name>candela::TransferEditor</name>
    <message>
        <source>Transfer function</source>
        <translation>Transferfunktion</translation>
    </message>
    <message>
        <source>Drag a point; double click sets one, or asks for the colour of one; Del removes the chosen one; arrows move it, Space goes on to the next</source>
        <translation>Einen Punkt ziehen; Doppelklick setzt einen oder fragt nach der Farbe eines Punkts; Del entfernt den gewählten; Pfeiltasten bewegen ihn, Space geht zum nächsten</translation>
    </message>
    <message>
        <source>%1: opacity %2</source>
        <translation>%1: Deckkraft %2</translation>
    </message>
</context>
<context>
    <name>candela::UpkeepController</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>candela::UpkeepPanel</name>
    <message>
        <source>Backing up</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Verifying and repairing</source>
        <translation>Überprüfung und Reparatur</translation>
    </message>
    <message>
        <source>Compressing</source>
        <translation>Komprimierung</translation>
    </message>
    <message>
        <source>Back up to a folder…</source>
        <translation>In einen Ordner sichern…</translation>
    </message>
    <message>
        <source>Copy what the folder does not hold yet</source>
        <translation>Kopieren, was der Ordner noch nicht enthält</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Read every object and compare it with its hash</source>
        <translation>Jedes Objekt lesen und mit seiner Prüfsumme vergleichen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Verify, and mend what can be mended</source>
        <translation>Überprüfen und beheben, was sich beheben lässt</translation>
    </message>
    <message>
        <source>Compress now</source>
        <translation>Jetzt komprimieren</translation>
    </message>
    <message>
        <source>Compress what waits, without loss</source>
        <translation>Wartendes verlustfrei komprimieren</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>A consistent copy of the whole library in a folder, best on another disk. Others may go on working; only what is new is copied, and the copy is read back.</source>
        <translation>Eine stimmige Kopie der ganzen Bibliothek in einem Ordner, am besten auf einem anderen Datenträger. Andere können weiterarbeiten; nur Neues wird kopiert, und die Kopie wird zurückgelesen.</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Reads every stored object, compares it with its hash, and the catalogue with the store.</source>
        <translation>Liest jedes gespeicherte Objekt, vergleicht es mit seiner Prüfsumme und den Katalog mit dem Speicher.</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Komprimierung</translation>
    </message>
    <message>
        <source>Uncompressed pixels are kept as lossless JPEG-LS; files leave the library exactly as they came in.</source>
        <translation>Unkomprimierte Pixel werden als verlustfreies JPEG-LS aufbewahrt; Dateien verlassen die Bibliothek genau so, wie sie kamen.</translation>
    </message>
    <message>
        <source>Objects that need attention</source>
        <translation>Objekte, die Aufmerksamkeit brauchen</translation>
    </message>
    <message>
        <source>Verify the library and mend what can be mended?</source>
        <translation>Die Bibliothek überprüfen und beheben, was sich beheben lässt?</translation>
    </message>
    <message>
        <source>What belongs to nothing is taken back or removed; each step is listed afterwards. Make a backup first when you can.</source>
        <translation>Was ohne Zuordnung ist, wird zurückgenommen oder entfernt; jeder Schritt wird danach aufgelistet. Möglichst zuerst eine Sicherung anlegen.</translation>
    </message>
    <message>
        <source>No backup is known.</source>
        <translation>Keine Sicherung bekannt.</translation>
    </message>
    <message>
        <source>Last backup: %1 by %2</source>
        <translation>Letzte Sicherung: %1 von %2</translation>
    </message>
    <message>
        <source>%1 objects are kept beside others of the same identifier (conflicts).</source>
        <translation>%1 Objekte werden neben anderen mit derselben Kennung aufbewahrt (Konflikte).</translation>
    </message>
    <message>
        <source>Back up to folder</source>
        <translation>In Ordner sichern</translation>
    </message>
</context>
<context>
    <name>candela::ViewOutput</name>
    <message>
        <source>The view was copied</source>
        <translation>Die Ansicht wurde kopiert</translation>
    </message>
    <message>
        <source>The view was copied, with the patient&apos;s data on it</source>
        <translation>Die Ansicht wurde kopiert, mit den Patientendaten darauf</translation>
    </message>
    <message>
        <source>Without the patient&apos;s data: PNG (*.png)</source>
        <translation>Ohne Patientendaten: PNG (*.png)</translation>
    </message>
    <message>
        <source>Without the patient&apos;s data: PDF (*.pdf)</source>
        <translation>Ohne Patientendaten: PDF (*.pdf)</translation>
    </message>
    <message>
        <source>With the patient&apos;s data: PNG (*.png)</source>
        <translation>Mit Patientendaten: PNG (*.png)</translation>
    </message>
    <message>
        <source>With the patient&apos;s data: PDF (*.pdf)</source>
        <translation>Mit Patientendaten: PDF (*.pdf)</translation>
    </message>
    <message>
        <source>DICOM secondary capture (*.dcm)</source>
        <translation>DICOM Secondary Capture (*.dcm)</translation>
    </message>
    <message>
        <source>Save what the view shows</source>
        <translation>Speichern, was die Ansicht zeigt</translation>
    </message>
    <message>
        <source>view.png</source>
        <translation>Ansicht.png</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>The view was not saved: %1</source>
        <translation>Die Ansicht wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Print the view</source>
        <translation>Ansicht drucken</translation>
    </message>
    <message>
        <source>The printer could not be used</source>
        <translation>Der Drucker konnte nicht verwendet werden</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker gesendet</translation>
    </message>
    <message>
        <source>Slices can be saved when all of them are loaded</source>
        <translation>Schichten können gespeichert werden, wenn alle geladen sind</translation>
    </message>
</context>
<context>
    <name>candela::ViewportWidget</name>
    <message>
        <source>This series cannot be shown: %1</source>
        <translation>Diese Serie kann nicht angezeigt werden: %1</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Loading %1 %</source>
        <translation>Laden %1 %</translation>
    </message>
    <message>
        <source>Image view</source>
        <translation>Bildansicht</translation>
    </message>
    <message>
        <source>%1 view of %2</source>
        <translation>Ansicht %1 von %2</translation>
    </message>
    <message>
        <source>Drag a series here, or choose this pane and press Enter on a series</source>
        <translation>Eine Serie hierher ziehen oder dieses Feld wählen und auf einer Serie Enter drücken</translation>
    </message>
    <message>
        <source>difference: without %1</source>
        <translation>Differenz: ohne %1</translation>
    </message>
    <message>
        <source>fused with %1</source>
        <translation>fusioniert mit %1</translation>
    </message>
</context>
<context>
    <name>candela::VolumePanel</name>
    <message>
        <source>3D: %1</source>
        <translation>3D: %1</translation>
    </message>
    <message>
        <source>3D settings</source>
        <translation>3D-Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Looks</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>&amp;Clipping</source>
        <translation>&amp;Beschneiden</translation>
    </message>
    <message>
        <source>&amp;Surface and movie</source>
        <translation>&amp;Oberfläche und Film</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Das Schreiben anhalten</translation>
    </message>
    <message>
        <source>S&amp;haded by a light</source>
        <translation>Mit &amp;Licht schattiert</translation>
    </message>
    <message>
        <source>Light from the upper left of the reader</source>
        <translation>Licht von links oben aus Sicht des Betrachters</translation>
    </message>
    <message>
        <source>As the preset</source>
        <translation>Wie die Vorgabe</translation>
    </message>
    <message>
        <source>Forget what was changed here</source>
        <translation>Verwerfen, was hier geändert wurde</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Axis %1, %2</source>
        <translation>Achse %1, %2</translation>
    </message>
    <message>
        <source>first</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>last</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Clip: %1</source>
        <translation>Beschneiden: %1</translation>
    </message>
    <message>
        <source>How much is clipped from this side</source>
        <translation>Wie viel von dieser Seite abgeschnitten wird</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>Nichts beschneiden</translation>
    </message>
    <message>
        <source>The whole box again</source>
        <translation>Wieder den ganzen Quader</translation>
    </message>
    <message>
        <source>Cut &amp;freehand</source>
        <translation>&amp;Freihand schneiden</translation>
    </message>
    <message>
        <source>Draw round a part of the 3D view with the left button</source>
        <translation>Mit der linken Taste einen Teil der 3D-Ansicht umfahren</translation>
    </message>
    <message>
        <source>Remove what is inside</source>
        <translation>Inneres entfernen</translation>
    </message>
    <message>
        <source>Keep what is inside</source>
        <translation>Inneres behalten</translation>
    </message>
    <message>
        <source>What a freehand cut removes</source>
        <translation>Was ein Freihandschnitt entfernt</translation>
    </message>
    <message>
        <source>Undo the last cut</source>
        <translation>Letzten Schnitt rückgängig</translation>
    </message>
    <message>
        <source>The cuts before it stay</source>
        <translation>Die Schnitte davor bleiben</translation>
    </message>
    <message>
        <source>Show the s&amp;urface in the 3D view</source>
        <translation>Oberfläche in der 3D-Ansicht &amp;zeigen</translation>
    </message>
    <message>
        <source>Opaque from the value on</source>
        <translation>Undurchsichtig ab dem Wert</translation>
    </message>
    <message>
        <source>Value of the surface</source>
        <translation>Wert der Oberfläche</translation>
    </message>
    <message>
        <source>The surface encloses all values from this one on</source>
        <translation>Die Oberfläche umschließt alle Werte ab diesem</translation>
    </message>
    <message>
        <source> HU</source>
        <translation> HU</translation>
    </message>
    <message>
        <source>Export STL …</source>
        <translation>STL exportieren …</translation>
    </message>
    <message>
        <source>A closed surface in mm, LPS</source>
        <translation>Eine geschlossene Oberfläche in mm, LPS</translation>
    </message>
    <message>
        <source>Pictures of a turn</source>
        <translation>Bilder einer Drehung</translation>
    </message>
    <message>
        <source>Pictures of a whole turn</source>
        <translation>Bilder einer ganzen Drehung</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Duration of a turn</source>
        <translation>Dauer einer Drehung</translation>
    </message>
    <message>
        <source>Duration of a whole turn</source>
        <translation>Dauer einer ganzen Drehung</translation>
    </message>
    <message>
        <source>Save a rotation movie …</source>
        <translation>Rotationsfilm speichern …</translation>
    </message>
    <message>
        <source>MP4, AVI, or a series of PNG pictures</source>
        <translation>MP4, AVI oder eine Reihe von PNG-Bildern</translation>
    </message>
    <message>
        <source>From &amp;value</source>
        <translation>Ab &amp;Wert</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>B&amp;ilder</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>Da&amp;uer</translation>
    </message>
    <message>
        <source>Export the surface</source>
        <translation>Oberfläche exportieren</translation>
    </message>
    <message>
        <source>surface.stl</source>
        <translation>Oberfläche.stl</translation>
    </message>
    <message>
        <source>STL surfaces (*.stl)</source>
        <translation>STL-Oberflächen (*.stl)</translation>
    </message>
    <message>
        <source>Save a rotation movie</source>
        <translation>Rotationsfilm speichern</translation>
    </message>
    <message>
        <source>rotation.mp4</source>
        <translation>Rotation.mp4</translation>
    </message>
    <message>
        <source>MP4 movie (*.mp4);;AVI movie (*.avi);;PNG pictures (*.png)</source>
        <translation>MP4-Film (*.mp4);;AVI-Film (*.avi);;PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Making the surface …</source>
        <translation>Oberfläche wird erstellt …</translation>
    </message>
    <message>
        <source>No surface was written: %1</source>
        <translation>Keine Oberfläche wurde geschrieben: %1</translation>
    </message>
    <message>
        <source>%1: %2 triangles, %3 ml enclosed</source>
        <translation>%1: %2 Dreiecke, %3 ml umschlossen</translation>
    </message>
    <message>
        <source>Making the movie …</source>
        <translation>Film wird erstellt …</translation>
    </message>
    <message>
        <source>No movie was written: %1</source>
        <translation>Kein Film wurde geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>candela::VolumeViewWidget</name>
    <message>
        <source>3D view</source>
        <translation>3D-Ansicht</translation>
    </message>
    <message>
        <source>3D preset</source>
        <translation>3D-Vorgabe</translation>
    </message>
    <message>
        <source>How the volume is drawn</source>
        <translation>Wie das Volumen dargestellt wird</translation>
    </message>
    <message>
        <source>MIP</source>
        <translation>MIP</translation>
    </message>
    <message>
        <source>Rendering …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>3D follows when all slices are loaded</source>
        <translation>3D folgt, wenn alle Schichten geladen sind</translation>
    </message>
    <message>
        <source>3D settings</source>
        <translation>3D-Einstellungen</translation>
    </message>
    <message>
        <source>Looks, clipping, surface, movie (E)</source>
        <translation>Darstellung, Beschneiden, Oberfläche, Film (E)</translation>
    </message>
</context>
<context>
    <name>candela::WarningsDialog</name>
    <message>
        <source>What was inferred or repaired</source>
        <translation>Was erschlossen oder repariert wurde</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Candela shows these images with the following remarks.</source>
        <translation>Candela zeigt diese Bilder mit folgenden Hinweisen.</translation>
    </message>
</context>
</TS>
