<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ColourMapChoice</name>
    <message>
        <source>Hot iron</source>
        <translation>Fer chaud</translation>
    </message>
    <message>
        <source>PET</source>
        <translation>TEP</translation>
    </message>
    <message>
        <source>Rainbow</source>
        <translation>Arc-en-ciel</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>Spectral</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>Cool</source>
        <translation>Froid</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>DetectionReportFile</name>
    <message>
        <source>Slice %1</source>
        <translation>Coupe %1</translation>
    </message>
    <message>
        <source>%1, which speaks most for the finding. Colours show where the network sees the evidence.</source>
        <translation>%1, la plus en faveur de l’anomalie. Les couleurs montrent où le réseau voit les indices.</translation>
    </message>
    <message>
        <source>Detection report: %1</source>
        <translation>Compte rendu de détection&#xa0;: %1</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID du patient</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>N° d’accession</translation>
    </message>
    <message>
        <source>Calibrated probability of the finding</source>
        <translation>Probabilité calibrée de l’anomalie</translation>
    </message>
    <message>
        <source>Cannot be told apart with confidence</source>
        <translation>Ne peuvent être distingués avec certitude</translation>
    </message>
    <message>
        <source>Spot (mm, LPS)</source>
        <translation>Point (mm, LPS)</translation>
    </message>
    <message>
        <source>Estimated diameter</source>
        <translation>Diamètre estimé</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>d’accord</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>pas d’accord</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 le %2</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>Aide à la décision, et non un diagnostic. N’est pas un dispositif médical.</translation>
    </message>
    <message>
        <source>Model %1 %2, SHA-256 %3</source>
        <translation>Modèle %1 %2, SHA-256 %3</translation>
    </message>
    <message>
        <source>Detection %1, made %2 by %3</source>
        <translation>Détection %1, faite le %2 par %3</translation>
    </message>
</context>
<context>
    <name>DisplayJudgement</name>
    <message>
        <source>Uncalibrated display: it is not known what %1 shows (DICOM PS3.14). Check it.</source>
        <translation>Écran non calibré : on ne sait pas ce que montre %1 (DICOM PS3.14). Vérifiez-le.</translation>
    </message>
    <message>
        <source>%1: gamma about %2, the whole pattern seen, by eye on %3. Not known to be calibrated (DICOM PS3.14).</source>
        <translation>%1 : gamma d’environ %2, mire vue en entier, à l’œil le %3. On ne sait pas s’il est calibré (DICOM PS3.14).</translation>
    </message>
    <message>
        <source>%1: gamma about %2; on %3 parts of the pattern were not seen. Do not read images on it before it is set right.</source>
        <translation>%1 : gamma d’environ %2 ; le %3, des parties de la mire n’étaient pas visibles. N’y lisez pas d’images avant de l’avoir réglé.</translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <source>administrator</source>
        <translation>administration</translation>
    </message>
    <message>
        <source>radiologist</source>
        <translation>radiologie</translation>
    </message>
    <message>
        <source>clinician</source>
        <translation>clinique</translation>
    </message>
    <message>
        <source>trainee</source>
        <translation>formation</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Cerveau</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Poumon</translation>
    </message>
    <message>
        <source>Nodule</source>
        <translation>Nodule</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Détecté</translation>
    </message>
    <message>
        <source>Not detected</source>
        <translation>Non détecté</translation>
    </message>
    <message>
        <source>Indeterminate</source>
        <translation>Indéterminé</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>exceptionally unlikely</source>
        <translation>exceptionnellement improbable</translation>
    </message>
    <message>
        <source>very unlikely</source>
        <translation>très improbable</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>improbable</translation>
    </message>
    <message>
        <source>about as likely as not</source>
        <translation>à peu près aussi probable qu’improbable</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>très probable</translation>
    </message>
    <message>
        <source>virtually certain</source>
        <translation>pratiquement certain</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>%1: %2 compared, %3 alike, %4 s</source>
        <translation>%1&#xa0;: %2 comparés, %3 identiques, %4 s</translation>
    </message>
    <message>
        <source>No new image</source>
        <translation>Aucune nouvelle image</translation>
    </message>
    <message>
        <source>1 image imported</source>
        <translation>1 image importée</translation>
    </message>
    <message>
        <source>%1 images imported</source>
        <translation>%1 images importées</translation>
    </message>
    <message>
        <source>1 new study</source>
        <translation>1 nouvel examen</translation>
    </message>
    <message>
        <source>%1 new studies</source>
        <translation>%1 nouveaux examens</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 déjà présents</translation>
    </message>
    <message>
        <source>%1 in conflict</source>
        <translation>%1 en conflit</translation>
    </message>
    <message>
        <source>%1 with the pixels of another</source>
        <translation>%1 avec les pixels d’une autre</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 rejetés</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 ignorés</translation>
    </message>
    <message>
        <source>Import stopped: %1</source>
        <translation>Importation arrêtée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Same pixels</source>
        <translation>Mêmes pixels</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>One file bears the identifier of an object that was there first, with other content. Both are kept; the one that was there first is shown.</source>
        <translation>Un fichier porte l’identifiant d’un objet déjà présent, avec un autre contenu. Les deux sont conservés&#xa0;; celui qui était là d’abord est affiché.</translation>
    </message>
    <message>
        <source>%1 files bear identifiers of objects that were there first, with other content. Both are kept; those that were there first are shown.</source>
        <translation>%1 fichiers portent des identifiants d’objets déjà présents, avec un autre contenu. Les deux sont conservés&#xa0;; ceux qui étaient là d’abord sont affichés.</translation>
    </message>
    <message>
        <source>One image has exactly the pixels of another under its own identifier; both are kept and linked.</source>
        <translation>Une image a exactement les pixels d’une autre sous son propre identifiant&#xa0;; les deux sont conservées et liées.</translation>
    </message>
    <message>
        <source>%1 images have exactly the pixels of others under their own identifiers; all are kept and linked.</source>
        <translation>%1 images ont exactement les pixels d’autres sous leurs propres identifiants&#xa0;; toutes sont conservées et liées.</translation>
    </message>
    <message>
        <source>%1 files seen, %2 read, %3 stored, %4 s</source>
        <translation>%1 fichiers vus, %2 lus, %3 stockés, %4 s</translation>
    </message>
    <message>
        <source>, compressed in %1 s</source>
        <translation>, compressés en %1 s</translation>
    </message>
    <message>
        <source>identifiers</source>
        <translation>identifiants</translation>
    </message>
    <message>
        <source>checksums</source>
        <translation>sommes de contrôle</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>empreintes</translation>
    </message>
    <message>
        <source>Duplicates by %1</source>
        <translation>Doublons par %1</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>Log-in refused: the name or the password is wrong.</source>
        <translation>Connexion refusée&#xa0;: l’identifiant ou le mot de passe est faux.</translation>
    </message>
    <message>
        <source>Not logged in.</source>
        <translation>Non connecté.</translation>
    </message>
    <message>
        <source>The account does not exist any more.</source>
        <translation>Le compte n’existe plus.</translation>
    </message>
    <message>
        <source>The password must have at least 12 characters.</source>
        <translation>Le mot de passe doit avoir au moins 12 caractères.</translation>
    </message>
    <message>
        <source>The password may have at most 128 characters.</source>
        <translation>Le mot de passe peut avoir au plus 128 caractères.</translation>
    </message>
    <message>
        <source>The password is one of the commonest: choose another.</source>
        <translation>Ce mot de passe est parmi les plus courants&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The password is made of the user&apos;s or the product&apos;s name: choose another.</source>
        <translation>Le mot de passe est tiré du nom de l’utilisateur ou du produit&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A user name has 1 to 64 characters and no spaces at its ends.</source>
        <translation>Un identifiant a de 1 à 64 caractères, sans espace au début ni à la fin.</translation>
    </message>
    <message>
        <source>This account may not run a detection.</source>
        <translation>Ce compte ne peut pas lancer de détection.</translation>
    </message>
    <message>
        <source>This account may not look at other patients&apos; studies.</source>
        <translation>Ce compte ne peut pas consulter les examens d’autres patients.</translation>
    </message>
    <message>
        <source>There are no images in what was chosen.</source>
        <translation>Il n’y a pas d’images dans la sélection.</translation>
    </message>
    <message>
        <source>The series holds no images that can be shown.</source>
        <translation>La série ne contient aucune image affichable.</translation>
    </message>
    <message>
        <source>The images that it belongs to are not in the library.</source>
        <translation>Les images auxquelles il appartient ne sont pas dans la bibliothèque.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>L’importation a été arrêtée.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>L’exportation a été annulée.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>La recherche a été annulée.</translation>
    </message>
    <message>
        <source>The analysis was cancelled.</source>
        <translation>L’analyse a été annulée.</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation>Le chargement a été annulé.</translation>
    </message>
    <message>
        <source>The verification was stopped before its end.</source>
        <translation>La vérification a été arrêtée avant la fin.</translation>
    </message>
    <message>
        <source>The repair was stopped before its end.</source>
        <translation>La réparation a été arrêtée avant la fin.</translation>
    </message>
    <message>
        <source>Another program is compressing this library.</source>
        <translation>Un autre programme compresse cette bibliothèque.</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>Fenêtre propre</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Poumon</translation>
    </message>
    <message>
        <source>Mediastinum</source>
        <translation>Médiastin</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Os</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Cerveau</translation>
    </message>
    <message>
        <source>Abdomen</source>
        <translation>Abdomen</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>AVC</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Doux</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>Plage entière</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Peau</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Vaisseaux</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>axiale</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>coronale</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>sagittale</translation>
    </message>
    <message>
        <source>acquired</source>
        <translation>telle qu’acquise</translation>
    </message>
    <message>
        <source>Mammograms back to back</source>
        <translation>Mammographies dos à dos</translation>
    </message>
    <message>
        <source>CC and MLO</source>
        <translation>CC et MLO</translation>
    </message>
    <message>
        <source>CC above the prior</source>
        <translation>CC au-dessus de l’antériorité</translation>
    </message>
    <message>
        <source>MLO above the prior</source>
        <translation>MLO au-dessus de l’antériorité</translation>
    </message>
    <message>
        <source>Chest X-ray with prior</source>
        <translation>Radiographie thoracique avec antériorité</translation>
    </message>
    <message>
        <source>Frontal beside the prior</source>
        <translation>Face à côté de l’antériorité</translation>
    </message>
    <message>
        <source>Frontal and lateral</source>
        <translation>Face et profil</translation>
    </message>
    <message>
        <source>Lateral beside the prior</source>
        <translation>Profil à côté de l’antériorité</translation>
    </message>
    <message>
        <source>Chest X-ray, frontal and lateral</source>
        <translation>Radiographie thoracique, face et profil</translation>
    </message>
    <message>
        <source>Frontal</source>
        <translation>Face</translation>
    </message>
    <message>
        <source>Lateral</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Chest CT with prior</source>
        <translation>TDM thoracique avec antériorité</translation>
    </message>
    <message>
        <source>Lung and mediastinum beside the prior</source>
        <translation>Poumon et médiastin à côté de l’antériorité</translation>
    </message>
    <message>
        <source>Lung, mediastinum, coronal, 3D</source>
        <translation>Poumon, médiastin, coronal, 3D</translation>
    </message>
    <message>
        <source>Three planes and 3D</source>
        <translation>Trois plans et 3D</translation>
    </message>
    <message>
        <source>Chest CT</source>
        <translation>TDM thoracique</translation>
    </message>
    <message>
        <source>Brain MR by sequence</source>
        <translation>IRM cérébrale par séquence</translation>
    </message>
    <message>
        <source>T2, FLAIR, T1, T1 with contrast</source>
        <translation>T2, FLAIR, T1, T1 avec contraste</translation>
    </message>
    <message>
        <source>Diffusion and susceptibility</source>
        <translation>Diffusion et susceptibilité</translation>
    </message>
    <message>
        <source>FLAIR and T1 with contrast beside the prior</source>
        <translation>FLAIR et T1 avec contraste à côté de l’antériorité</translation>
    </message>
    <message>
        <source>Beside the prior</source>
        <translation>À côté de l’antériorité</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Seul</translation>
    </message>
</context>
<context>
    <name>PageId</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Reading room</source>
        <translation>Salle de lecture</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Cas similaires</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Enseignement</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>Salle des modèles</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>an image that is not in the library</source>
        <translation>une image absente de la bibliothèque</translation>
    </message>
    <message>
        <source>%1, image %2 of %3</source>
        <translation>%1, image %2 sur %3</translation>
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
        <translation>%1 objets se trouvent dans %2&#xa0;; %3 d’entre eux (%4) ont dû être copiés, en %5.</translation>
    </message>
    <message>
        <source> Every object of the copy was read back and is whole.</source>
        <translation> Chaque objet de la copie a été relu et est intact.</translation>
    </message>
    <message>
        <source> The copy could not be verified: make it again.</source>
        <translation> La copie n’a pas pu être vérifiée&#xa0;: refaites-la.</translation>
    </message>
    <message>
        <source>%1 objects read (%2) in %3.</source>
        <translation>%1 objets lus (%2) en %3.</translation>
    </message>
    <message>
        <source> Every object is whole, and the catalogue agrees with the store.</source>
        <translation> Chaque objet est intact et le catalogue concorde avec le stockage.</translation>
    </message>
    <message>
        <source>1 object is damaged</source>
        <translation>1 objet est endommagé</translation>
    </message>
    <message>
        <source>%1 objects are damaged</source>
        <translation>%1 objets sont endommagés</translation>
    </message>
    <message>
        <source>1 is missing</source>
        <translation>1 est manquant</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>%1 sont manquants</translation>
    </message>
    <message>
        <source>1 belongs to nothing</source>
        <translation>1 est sans rattachement</translation>
    </message>
    <message>
        <source>%1 belong to nothing</source>
        <translation>%1 sont sans rattachement</translation>
    </message>
    <message>
        <source> &quot;Repair&quot; mends what can be mended; a backup holds the rest.</source>
        <translation> «&#xa0;Réparer&#xa0;» corrige ce qui peut l’être&#xa0;; une sauvegarde contient le reste.</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Réparé</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Belongs to nothing</source>
        <translation>Sans rattachement</translation>
    </message>
    <message>
        <source>Nothing was left to compress.</source>
        <translation>Il ne restait rien à compresser.</translation>
    </message>
    <message>
        <source>%1 objects went from %2 to %3 (%4) without loss, in %5.</source>
        <translation>%1 objets sont passés de %2 à %3 (%4) sans perte, en %5.</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>Rien n’est encore conservé.</translation>
    </message>
    <message>
        <source>Files of %1 are kept in %2 (%3).</source>
        <translation>%1 de fichiers sont conservés dans %2 (%3).</translation>
    </message>
    <message>
        <source>%1 wait to be compressed.</source>
        <translation>%1 attendent d’être compressés.</translation>
    </message>
    <message>
        <source>Nothing waits to be compressed.</source>
        <translation>Rien n’attend d’être compressé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>né(e) le %1</translation>
    </message>
    <message>
        <source>Referred by %1</source>
        <translation>Adressé par %1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 images</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 objets</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 image</translation>
    </message>
    <message>
        <source>1 object</source>
        <translation>1 objet</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 trames</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 coupes</translation>
    </message>
</context>
<context>
    <name>ReadingCommand</name>
    <message>
        <source>window</source>
        <translation>fenêtrage</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>défilement</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>déplacement</translation>
    </message>
    <message>
        <source>crosshair</source>
        <translation>réticule</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distance</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>angle</translation>
    </message>
    <message>
        <source>choose what to measure; then its letter</source>
        <translation>choisir quoi mesurer ; puis sa lettre</translation>
    </message>
    <message>
        <source>next slice</source>
        <translation>coupe suivante</translation>
    </message>
    <message>
        <source>previous slice</source>
        <translation>coupe précédente</translation>
    </message>
    <message>
        <source>ten slices on</source>
        <translation>dix coupes en avant</translation>
    </message>
    <message>
        <source>ten slices back</source>
        <translation>dix coupes en arrière</translation>
    </message>
    <message>
        <source>first slice</source>
        <translation>première coupe</translation>
    </message>
    <message>
        <source>last slice</source>
        <translation>dernière coupe</translation>
    </message>
    <message>
        <source>next series</source>
        <translation>série suivante</translation>
    </message>
    <message>
        <source>previous series</source>
        <translation>série précédente</translation>
    </message>
    <message>
        <source>next study of the library&apos;s list</source>
        <translation>examen suivant de la liste de la bibliothèque</translation>
    </message>
    <message>
        <source>previous study of the list</source>
        <translation>examen précédent de la liste</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>volet suivant</translation>
    </message>
    <message>
        <source>previous pane</source>
        <translation>volet précédent</translation>
    </message>
    <message>
        <source>next stage of the hanging rule</source>
        <translation>étape suivante de la règle d’accrochage</translation>
    </message>
    <message>
        <source>previous stage</source>
        <translation>étape précédente</translation>
    </message>
    <message>
        <source>panes, second window, hanging rules</source>
        <translation>volets, seconde fenêtre, règles d’accrochage</translation>
    </message>
    <message>
        <source>the view as large as its window, and back</source>
        <translation>la vue aussi grande que sa fenêtre, et retour</translation>
    </message>
    <message>
        <source>menu of the view</source>
        <translation>menu de la vue</translation>
    </message>
    <message>
        <source>link the views, from where they are now</source>
        <translation>lier les vues, à partir de leur position actuelle</translation>
    </message>
    <message>
        <source>unlink the views</source>
        <translation>délier les vues</translation>
    </message>
    <message>
        <source>lines of the other planes and series</source>
        <translation>lignes des autres plans et séries</translation>
    </message>
    <message>
        <source>segmentations, presentation states and overlays on / off</source>
        <translation>afficher / masquer segmentations, états de présentation et superpositions</translation>
    </message>
    <message>
        <source>annotations full / minimal / off</source>
        <translation>annotations complètes / minimales / aucune</translation>
    </message>
    <message>
        <source>cine</source>
        <translation>ciné</translation>
    </message>
    <message>
        <source>invert grey</source>
        <translation>inverser les gris</translation>
    </message>
    <message>
        <source>rotate by 90° (X-rays only)</source>
        <translation>tourner de 90° (radiographies seulement)</translation>
    </message>
    <message>
        <source>flip left and right (X-rays only)</source>
        <translation>inverser gauche et droite (radiographies seulement)</translation>
    </message>
    <message>
        <source>the image&apos;s own window</source>
        <translation>la fenêtre propre de l’image</translation>
    </message>
    <message>
        <source>window preset 1</source>
        <translation>préréglage de fenêtre 1</translation>
    </message>
    <message>
        <source>window preset 2</source>
        <translation>préréglage de fenêtre 2</translation>
    </message>
    <message>
        <source>window preset 3</source>
        <translation>préréglage de fenêtre 3</translation>
    </message>
    <message>
        <source>window preset 4</source>
        <translation>préréglage de fenêtre 4</translation>
    </message>
    <message>
        <source>window preset 5</source>
        <translation>préréglage de fenêtre 5</translation>
    </message>
    <message>
        <source>window preset 6</source>
        <translation>préréglage de fenêtre 6</translation>
    </message>
    <message>
        <source>window preset 7</source>
        <translation>préréglage de fenêtre 7</translation>
    </message>
    <message>
        <source>window preset 8</source>
        <translation>préréglage de fenêtre 8</translation>
    </message>
    <message>
        <source>window preset 9</source>
        <translation>préréglage de fenêtre 9</translation>
    </message>
    <message>
        <source>reset the view, keep the slice</source>
        <translation>réinitialiser la vue, garder la coupe</translation>
    </message>
    <message>
        <source>undo a measurement</source>
        <translation>annuler une mesure</translation>
    </message>
    <message>
        <source>redo a measurement</source>
        <translation>rétablir une mesure</translation>
    </message>
    <message>
        <source>delete the selected measurement</source>
        <translation>supprimer la mesure sélectionnée</translation>
    </message>
    <message>
        <source>save the report of the shown result</source>
        <translation>enregistrer le compte rendu du résultat affiché</translation>
    </message>
    <message>
        <source>copy what the view shows</source>
        <translation>copier ce que montre la vue</translation>
    </message>
    <message>
        <source>save what the view shows: PNG, PDF, DICOM</source>
        <translation>enregistrer ce que montre la vue : PNG, PDF, DICOM</translation>
    </message>
    <message>
        <source>print what the view shows</source>
        <translation>imprimer ce que montre la vue</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>cette aide</translation>
    </message>
    <message>
        <source>window of what a drawn box holds</source>
        <translation>fenêtrage d’après le contenu d’un rectangle tracé</translation>
    </message>
    <message>
        <source>pointer in the image to the left</source>
        <translation>pointeur dans l’image vers la gauche</translation>
    </message>
    <message>
        <source>pointer in the image to the right</source>
        <translation>pointeur dans l’image vers la droite</translation>
    </message>
    <message>
        <source>pointer in the image up</source>
        <translation>pointeur dans l’image vers le haut</translation>
    </message>
    <message>
        <source>pointer in the image down</source>
        <translation>pointeur dans l’image vers le bas</translation>
    </message>
    <message>
        <source>pointer one pixel to the left</source>
        <translation>pointeur d’un pixel vers la gauche</translation>
    </message>
    <message>
        <source>pointer one pixel to the right</source>
        <translation>pointeur d’un pixel vers la droite</translation>
    </message>
    <message>
        <source>pointer one pixel up</source>
        <translation>pointeur d’un pixel vers le haut</translation>
    </message>
    <message>
        <source>pointer one pixel down</source>
        <translation>pointeur d’un pixel vers le bas</translation>
    </message>
    <message>
        <source>the tool at the pointer, as by a click</source>
        <translation>l’outil à l’endroit du pointeur, comme par un clic</translation>
    </message>
    <message>
        <source>next colours for grey images</source>
        <translation>couleurs suivantes pour les images en gris</translation>
    </message>
    <message>
        <source>slab: one plane, mean, MIP, MinIP</source>
        <translation>coupe épaisse : un plan, moyenne, MIP, MinIP</translation>
    </message>
    <message>
        <source>thicker slab</source>
        <translation>coupe plus épaisse</translation>
    </message>
    <message>
        <source>thinner slab</source>
        <translation>coupe plus mince</translation>
    </message>
    <message>
        <source>turn the other planes left by 5°</source>
        <translation>tourner les autres plans de 5° vers la gauche</translation>
    </message>
    <message>
        <source>turn the other planes right by 5°</source>
        <translation>tourner les autres plans de 5° vers la droite</translation>
    </message>
    <message>
        <source>turn the other planes left by 1°</source>
        <translation>tourner les autres plans de 1° vers la gauche</translation>
    </message>
    <message>
        <source>turn the other planes right by 1°</source>
        <translation>tourner les autres plans de 1° vers la droite</translation>
    </message>
    <message>
        <source>straight planes again</source>
        <translation>plans droits à nouveau</translation>
    </message>
    <message>
        <source>set a point of a curved cut&apos;s path</source>
        <translation>placer un point du trajet d’une coupe curviligne</translation>
    </message>
    <message>
        <source>take back the path&apos;s last point</source>
        <translation>reprendre le dernier point du trajet</translation>
    </message>
    <message>
        <source>show the curved cut</source>
        <translation>montrer la coupe curviligne</translation>
    </message>
    <message>
        <source>fusion with, or subtraction of, a second series</source>
        <translation>fusion avec une seconde série, ou soustraction de celle-ci</translation>
    </message>
    <message>
        <source>3D: looks, clipping, surface, movie</source>
        <translation>3D : aspect, découpe, surface, film</translation>
    </message>
    <message>
        <source>save all slices or a range: PNG pictures, movie</source>
        <translation>enregistrer toutes les coupes ou une plage : images PNG, film</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Note: %1</source>
        <translation>Remarque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Candela keeps this object and exports it unchanged (Library, Export), but does not draw it.</source>
        <translation>Candela conserve cet objet et l’exporte sans changement (Bibliothèque, Exporter), mais ne l’affiche pas.</translation>
    </message>
</context>
<context>
    <name>ReviewChecklist</name>
    <message>
        <source>Series are organised into frame sets, never fewer than series</source>
        <translation>Les séries sont organisées en jeux de trames, jamais moins nombreux que les séries</translation>
    </message>
    <message>
        <source>Yes. A series is parted by geometry, echo, time and b value into stacks, each a tile of the strip.</source>
        <translation>Oui. Une série est répartie selon la géométrie, l’écho, le temps et la valeur b en piles, chacune une vignette du bandeau.</translation>
    </message>
    <message>
        <source>Thumbnails with date, modality, description and count; a frame set opens fitted, in its own window, annotated, with the scroll tool active</source>
        <translation>Vignettes avec date, modalité, description et nombre ; un jeu de trames s’ouvre ajusté, dans sa fenêtre propre, annoté, l’outil de défilement étant actif</translation>
    </message>
    <message>
        <source>Yes, but the window tool is active at first; the wheel scrolls with every tool.</source>
        <translation>Oui, mais l’outil de fenêtrage est actif au départ ; la molette fait défiler avec chaque outil.</translation>
    </message>
    <message>
        <source>Layouts within and across viewports; at least two frame sets side by side</source>
        <translation>Dispositions dans une zone d’affichage et sur plusieurs ; au moins deux jeux de trames côte à côte</translation>
    </message>
    <message>
        <source>Yes: 1 × 1 to 4 × 4 panes, four views of a volume in each, a second window.</source>
        <translation>Oui : de 1 × 1 à 4 × 4 volets, quatre vues d’un volume dans chacun, une seconde fenêtre.</translation>
    </message>
    <message>
        <source>Rotate by 90° and flip on DX and CR only</source>
        <translation>Rotation de 90° et inversion pour DX et CR seulement</translation>
    </message>
    <message>
        <source>Yes; refused for cross-sections, the letters follow.</source>
        <translation>Oui ; refusées pour les coupes, les lettres suivent.</translation>
    </message>
    <message>
        <source>Window by dragging (right widens, up brightens), presets, inversion</source>
        <translation>Fenêtrage par glisser (à droite élargit, vers le haut éclaircit), préréglages, inversion</translation>
    </message>
    <message>
        <source>For MR, PET and XA, rescale slope and intercept are ignored for windowing</source>
        <translation>Pour l’IRM, la TEP et l’XA, pente et ordonnée à l’origine de remise à l’échelle sont ignorées pour le fenêtrage</translation>
    </message>
    <message>
        <source>In part: values are shown as the header rescales them, windows of the header are taken in the same values.</source>
        <translation>En partie : les valeurs sont affichées telles que l’en-tête les remet à l’échelle, les fenêtres de l’en-tête sont prises dans les mêmes valeurs.</translation>
    </message>
    <message>
        <source>Scroll by wheel, drag and keys; linked and unlinked scroll, pan and zoom</source>
        <translation>Défilement par molette, glisser et touches ; défilement, déplacement et zoom liés et non liés</translation>
    </message>
    <message>
        <source>Yes, linked by millimetres within a frame of reference and by offset to a prior.</source>
        <translation>Oui, liés en millimètres au sein d’un référentiel spatial et par décalage avec une antériorité.</translation>
    </message>
    <message>
        <source>Laterality and orientation letters that follow every rotation and flip, in reconstructed planes too</source>
        <translation>Lettres de latéralité et d’orientation qui suivent chaque rotation et inversion, aussi dans les plans reconstruits</translation>
    </message>
    <message>
        <source>Yes, from each view&apos;s own direction in the patient; tested on marked phantoms.</source>
        <translation>Oui, d’après la direction propre de chaque vue dans le patient ; testé sur des fantômes marqués.</translation>
    </message>
    <message>
        <source>Localizer lines; a crosshair that finds the same point in every view of a frame of reference</source>
        <translation>Lignes de repérage ; un réticule qui trouve le même point dans chaque vue d’un référentiel spatial</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Oui.</translation>
    </message>
    <message>
        <source>Annotations full, minimal, off; demographics, technique, lossy compression with ratio and method</source>
        <translation>Annotations complètes, minimales, aucune ; données du patient, technique, compression avec perte avec taux et méthode</translation>
    </message>
    <message>
        <source>Yes; what was lost, repaired or guessed is shown at every level.</source>
        <translation>Oui ; ce qui a été perdu, réparé ou déduit est affiché à chaque niveau.</translation>
    </message>
    <message>
        <source>Cine: play, pause, first, last, step, rate</source>
        <translation>Ciné : lecture, pause, première, dernière, pas à pas, cadence</translation>
    </message>
    <message>
        <source>Yes, with the rate that the header gives.</source>
        <translation>Oui, à la cadence que donne l’en-tête.</translation>
    </message>
    <message>
        <source>Distance, angle, also between two separate segments (Cobb), statistics of a region</source>
        <translation>Distance, angle, aussi entre deux segments séparés (Cobb), statistiques d’une région</translation>
    </message>
    <message>
        <source>Next and previous study, frame set, frame; priors of the same patient at hand</source>
        <translation>Examen, jeu de trames, trame suivants et précédents ; antériorités du même patient à portée de main</translation>
    </message>
    <message>
        <source>Grey-scale and colour, any modality</source>
        <translation>Niveaux de gris et couleur, toute modalité</translation>
    </message>
    <message>
        <source>Modal tools exclude each other, show which is active and change the cursor</source>
        <translation>Les outils modaux s’excluent, montrent lequel est actif et changent le curseur</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Touches à une seule lettre</translation>
    </message>
    <message>
        <source>Yes, as on the first page here, and each can be changed.</source>
        <translation>Oui, comme sur la première page ici, et chacune peut être changée.</translation>
    </message>
    <message>
        <source>Report (R) and print (P)</source>
        <translation>Compte rendu (R) et impression (P)</translation>
    </message>
    <message>
        <source>R saves the report of the shown result, P prints or saves what is shown.</source>
        <translation>R enregistre le compte rendu du résultat affiché, P imprime ou enregistre ce qui est affiché.</translation>
    </message>
    <message>
        <source>Yes. Every window of the header is offered by its name, presets by modality on 1–9; a drawn box gives the window of its values.</source>
        <translation>Oui. Chaque fenêtre de l’en-tête est proposée par son nom, les préréglages selon la modalité sur 1–9 ; un rectangle tracé donne la fenêtre de ses valeurs.</translation>
    </message>
    <message>
        <source>Yes, and paths, ratios, diameters, arrows and text, by mouse or by keys alone; each says what its millimetres rest on.</source>
        <translation>Oui, ainsi que trajets, rapports, diamètres, flèches et texte, à la souris ou au clavier seul ; chaque mesure dit sur quoi reposent ses millimètres.</translation>
    </message>
    <message>
        <source>Yes, grey also in colours with a scale of values; ECG waveforms are listed and exported, not drawn.</source>
        <translation>Oui, le gris aussi en couleurs avec une échelle de valeurs ; les tracés d’ECG sont listés et exportés, mais pas affichés.</translation>
    </message>
</context>
<context>
    <name>WindowLanguage</name>
    <message>
        <source>%1 from the next start</source>
        <translation>%1 au prochain démarrage</translation>
    </message>
</context>
<context>
    <name>candela::AccountModel</name>
    <message>
        <source>Enabled</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>Dernière connexion</translation>
    </message>
    <message>
        <source>Slowed down until %1</source>
        <translation>Ralenti jusqu&apos;à %1</translation>
    </message>
</context>
<context>
    <name>candela::AdministrationController</name>
    <message>
        <source>Account %1 added</source>
        <translation>Compte %1 ajouté</translation>
    </message>
    <message>
        <source>Account %1 enabled</source>
        <translation>Compte %1 activé</translation>
    </message>
    <message>
        <source>Account %1 disabled</source>
        <translation>Compte %1 désactivé</translation>
    </message>
    <message>
        <source>Password of %1 changed</source>
        <translation>Mot de passe de %1 modifié</translation>
    </message>
    <message>
        <source>%1 is %2 from now on</source>
        <translation>%1 est désormais %2</translation>
    </message>
    <message>
        <source>Account %1 unlocked</source>
        <translation>Compte %1 déverrouillé</translation>
    </message>
</context>
<context>
    <name>candela::AdministrationPage</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>A new account with its role and first password</source>
        <translation>Un nouveau compte avec son rôle et son premier mot de passe</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>A disabled account cannot log in; what it did stays</source>
        <translation>Un compte désactivé ne peut plus se connecter&#xa0;; ce qu’il a fait demeure</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Give the selected account a new password</source>
        <translation>Donner un nouveau mot de passe au compte sélectionné</translation>
    </message>
    <message>
        <source>%1 patients, %2 studies, %3 series, %4 images</source>
        <translation>%1 patients, %2 examens, %3 séries, %4 images</translation>
    </message>
    <message>
        <source>Detections %3
Feature vectors for similar cases %4</source>
        <translation>Détections %3
Vecteurs de caractéristiques pour les cas similaires %4</translation>
    </message>
    <message>
        <source>%1: %2 images</source>
        <translation>%1&#xa0;: %2 images</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Give the selected account another role, at once</source>
        <translation>Donner immédiatement un autre rôle au compte choisi</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Forget wrong passwords, so that the right one is let in at once</source>
        <translation>Oublier les mots de passe erronés, pour que le bon soit accepté tout de suite</translation>
    </message>
</context>
<context>
    <name>candela::AuditController</name>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Checking the chain</source>
        <translation>Vérification de la chaîne</translation>
    </message>
    <message>
        <source>%1 entries: none was changed, removed or put in.</source>
        <translation>%1 entrées : aucune n&apos;a été modifiée, supprimée ou insérée.</translation>
    </message>
    <message>
        <source>The chain does not hold at entry %1: %2</source>
        <translation>La chaîne ne tient pas à l&apos;entrée %1 : %2</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>Écriture du tableau</translation>
    </message>
    <message>
        <source>%1 entries are in %2</source>
        <translation>%1 entrées sont dans %2</translation>
    </message>
    <message>
        <source>Writing DICOM audit messages</source>
        <translation>Écriture des messages d&apos;audit DICOM</translation>
    </message>
    <message>
        <source>%1 DICOM audit messages are in %2</source>
        <translation>%1 messages d&apos;audit DICOM sont dans %2</translation>
    </message>
</context>
<context>
    <name>candela::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID du patient</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
</context>
<context>
    <name>candela::AuditPanel</name>
    <message>
        <source>Check the chain</source>
        <translation>Vérifier la chaîne</translation>
    </message>
    <message>
        <source>Look whether an entry was changed, removed or put in</source>
        <translation>Vérifier si une entrée a été modifiée, supprimée ou insérée</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Write every entry of the present filter to a CSV file</source>
        <translation>Écrire toutes les entrées du filtre actuel dans un fichier CSV</translation>
    </message>
    <message>
        <source>DICOM messages</source>
        <translation>Messages DICOM</translation>
    </message>
    <message>
        <source>Write the entries of the present filter as DICOM audit messages (PS3.15 A.5)</source>
        <translation>Écrire les entrées du filtre actuel comme messages d&apos;audit DICOM (PS3.15 A.5)</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>Entrées plus anciennes</translation>
    </message>
    <message>
        <source>Read the next thousand</source>
        <translation>Lire les mille suivantes</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Read the audit again</source>
        <translation>Relire le journal d’audit</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Exporter le journal d&apos;audit</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>DICOM audit messages</source>
        <translation>Messages d&apos;audit DICOM</translation>
    </message>
    <message>
        <source>Audit messages (*.xml)</source>
        <translation>Messages d&apos;audit (*.xml)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Only what this user did; the full log-in name</source>
        <translation>Seulement ce que cet utilisateur a fait ; l&apos;identifiant complet</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID du patient</translation>
    </message>
    <message>
        <source>Only what concerns this patient; the full id</source>
        <translation>Seulement ce qui concerne ce patient ; l&apos;identifiant complet</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Only this action</source>
        <translation>Cette action seulement</translation>
    </message>
    <message>
        <source>Any action</source>
        <translation>Toute action</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Only what ended so</source>
        <translation>Seulement ce qui s&apos;est terminé ainsi</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Tout résultat</translation>
    </message>
    <message>
        <source>Date of the entry</source>
        <translation>Date de l’entrée</translation>
    </message>
    <message>
        <source>Audit, newest first</source>
        <translation>Journal d’audit, le plus récent d’abord</translation>
    </message>
</context>
<context>
    <name>candela::BurnedInDialog</name>
    <message>
        <source>Text in images</source>
        <translation>Texte dans les images</translation>
    </message>
    <message>
        <source>Places that look like text, by image</source>
        <translation>Endroits qui ressemblent à du texte, par image</translation>
    </message>
    <message>
        <source>Ticked places are blacked out (Space changes one)</source>
        <translation>Les endroits cochés sont noircis (Espace en change un)</translation>
    </message>
    <message>
        <source>Image %1, frame %2</source>
        <translation>Image %1, trame %2</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>Red places will be black in the copies. Click one to keep it, drag to mark what was missed. The library&apos;s own images stay as they are.</source>
        <translation>Les endroits rouges seront noirs dans les copies. Un clic en conserve un, un glissement marque ce qui a été manqué. Les images de la bibliothèque restent inchangées.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export nothing</source>
        <translation>Ne rien exporter</translation>
    </message>
    <message>
        <source>Black out and export</source>
        <translation>Noircir et exporter</translation>
    </message>
    <message>
        <source>Write the copies with what is marked blacked out</source>
        <translation>Écrire les copies en noircissant ce qui est marqué</translation>
    </message>
    <message>
        <source>1 image seems to have text in its pixels</source>
        <translation>1 image semble contenir du texte dans ses pixels</translation>
    </message>
    <message>
        <source>%1 images seem to have text in their pixels</source>
        <translation>%1 images semblent contenir du texte dans leurs pixels</translation>
    </message>
    <message>
        <source>%1 × %2 pixels at %3, %4</source>
        <translation>%1 × %2 pixels à %3, %4</translation>
    </message>
</context>
<context>
    <name>candela::CineBar</name>
    <message>
        <source>First frame</source>
        <translation>Première trame</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Une trame en arrière</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Une trame en avant</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Dernière trame</translation>
    </message>
    <message>
        <source> / s</source>
        <translation> / s</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Images par seconde</translation>
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
        <translation>Probabilité de chaque classe</translation>
    </message>
</context>
<context>
    <name>candela::CurvedPanel</name>
    <message>
        <source>Curved: %1</source>
        <translation>Curviligne : %1</translation>
    </message>
    <message>
        <source>Curved reformat</source>
        <translation>Reconstruction curviligne</translation>
    </message>
    <message>
        <source>Turn about the path</source>
        <translation>Rotation autour du trajet</translation>
    </message>
    <message>
        <source>Turns the cut about the path</source>
        <translation>Tourne la coupe autour du trajet</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Reach on each side</source>
        <translation>Portée de chaque côté</translation>
    </message>
    <message>
        <source>How far the cut reaches on each side of the path</source>
        <translation>Jusqu’où la coupe s’étend de chaque côté du trajet</translation>
    </message>
    <message>
        <source>Remove the &amp;last point</source>
        <translation>Supprimer le &amp;dernier point</translation>
    </message>
    <message>
        <source>&amp;New path</source>
        <translation>&amp;Nouveau trajet</translation>
    </message>
    <message>
        <source>Remove the point that was set last</source>
        <translation>Supprimer le point placé en dernier</translation>
    </message>
    <message>
        <source>Remove all points</source>
        <translation>Supprimer tous les points</translation>
    </message>
    <message>
        <source>&amp;Turned by</source>
        <translation>&amp;Tourné de</translation>
    </message>
    <message>
        <source>&amp;Reach</source>
        <translation>&amp;Portée</translation>
    </message>
    <message>
        <source>Point at the images and set the points of a path by K, on as many slices as it takes; two points are the least.</source>
        <translation>Pointez sur les images et placez les points d’un trajet avec K, sur autant de coupes qu’il le faut ; deux points au minimum.</translation>
    </message>
    <message>
        <source>Curved, straightened, linear. Along the path and across it lengths are true; the path is %1 mm long.</source>
        <translation>Curviligne, redressé, linéaire. Le long du trajet et en travers, les longueurs sont exactes ; le trajet mesure %1 mm.</translation>
    </message>
    <message>
        <source>Slab: %1 %2 mm</source>
        <translation>Coupe épaisse : %1 %2 mm</translation>
    </message>
</context>
<context>
    <name>candela::CurvedPicture</name>
    <message>
        <source>Curved picture</source>
        <translation>Image curviligne</translation>
    </message>
    <message>
        <source>A click moves the crosshair there</source>
        <translation>Un clic y déplace le réticule</translation>
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
        <translation>Du jour</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Au jour</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Dernière année</translation>
    </message>
    <message>
        <source>From – to…</source>
        <translation>Du – au…</translation>
    </message>
</context>
<context>
    <name>candela::DeidentifyDialog</name>
    <message>
        <source>Remove dates and times</source>
        <translation>Supprimer dates et heures</translation>
    </message>
    <message>
        <source>PS3.15 Basic Profile</source>
        <translation>Profil de base PS3.15</translation>
    </message>
    <message>
        <source>Move dates, keep the time between studies</source>
        <translation>Décaler les dates, garder les intervalles entre examens</translation>
    </message>
    <message>
        <source>All dates of a patient move by the same number of days; times of day stay (113107)</source>
        <translation>Toutes les dates d'un patient sont décalées du même nombre de jours ; les heures restent (113107)</translation>
    </message>
    <message>
        <source>Keep dates and times</source>
        <translation>Conserver dates et heures</translation>
    </message>
    <message>
        <source>As they are (113106)</source>
        <translation>Telles quelles (113106)</translation>
    </message>
    <message>
        <source>Black out text in pixels</source>
        <translation>Noircir le texte dans les pixels</translation>
    </message>
    <message>
        <source>What looks like text is shown to you first (113101). Without this, such images are left out</source>
        <translation>Ce qui ressemble à du texte vous est d'abord montré (113101). Sans cela, ces images sont omises</translation>
    </message>
    <message>
        <source>Remove faces from head volumes</source>
        <translation>Supprimer les visages des volumes de tête</translation>
    </message>
    <message>
        <source>CT and MR: skin, eyes, nose and mouth; the brain stays (113102)</source>
        <translation>TDM et IRM : peau, yeux, nez et bouche ; le cerveau reste (113102)</translation>
    </message>
    <message>
        <source>Keep descriptions that name nobody</source>
        <translation>Conserver les descriptions qui ne nomment personne</translation>
    </message>
    <message>
        <source>Short ones without names, numbers or dates; when in doubt they are removed (113105)</source>
        <translation>Les courtes sans noms, numéros ni dates ; dans le doute elles sont supprimées (113105)</translation>
    </message>
    <message>
        <source>Export anonymised</source>
        <translation>Exporter anonymisé</translation>
    </message>
    <message>
        <source>Names, numbers and UIDs are replaced by pseudonyms of this library, the same for the same patient; what cannot be made to name nobody is left out and listed.</source>
        <translation>Les noms, numéros et UID sont remplacés par des pseudonymes de cette bibliothèque, les mêmes pour le même patient ; ce qui ne peut être rendu anonyme est omis et listé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export nothing</source>
        <translation>Ne rien exporter</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>An anonymised copy of 1 study</source>
        <translation>Une copie anonymisée de 1 examen</translation>
    </message>
    <message>
        <source>Anonymised copies of %1 studies</source>
        <translation>Copies anonymisées de %1 examens</translation>
    </message>
</context>
<context>
    <name>candela::DeidentifyReportDialog</name>
    <message>
        <source>Anonymised copies</source>
        <translation>Copies anonymisées</translation>
    </message>
    <message>
        <source>What was left out or changed in pixels</source>
        <translation>Ce qui a été omis ou modifié dans les pixels</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>face removed</source>
        <translation>visage supprimé</translation>
    </message>
    <message>
        <source>%1 ml; residual bias outside the face: intensities %2 %, volumes %3 %</source>
        <translation>%1 ml ; biais résiduel hors du visage : intensités %2 %, volumes %3 %</translation>
    </message>
    <message>
        <source>Pseudonyms: %1</source>
        <translation>Pseudonymes : %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 files written, %2</source>
        <translation>%1 fichiers écrits, %2</translation>
    </message>
</context>
<context>
    <name>candela::DetectionHistoryPage</name>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Write every row of the present filter to a CSV file</source>
        <translation>Écrire toutes les lignes du filtre actuel dans un fichier CSV</translation>
    </message>
    <message>
        <source>History of detections</source>
        <translation>Historique des détections</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>%1 lignes écrites dans %2</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient name or ID</source>
        <translation>Nom ou ID du patient</translation>
    </message>
    <message>
        <source>Type of detection</source>
        <translation>Type de détection</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Date of the detection</source>
        <translation>Date de la détection</translation>
    </message>
    <message>
        <source>Previous detections</source>
        <translation>Détections précédentes</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exporter l’historique</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>1 detection</source>
        <translation>1 détection</translation>
    </message>
    <message>
        <source>%1 detections</source>
        <translation>%1 détections</translation>
    </message>
    <message>
        <source>No detection fits</source>
        <translation>Aucune détection ne correspond</translation>
    </message>
    <message>
        <source>Nothing in the history has this type, result, date and patient.</source>
        <translation>Rien dans l’historique ne correspond à ce type, ce résultat, cette date et ce patient.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>No detection yet</source>
        <translation>Aucune détection pour l’instant</translation>
    </message>
    <message>
        <source>Select studies in the library and choose “Detect brain” or “Detect lung”, or run a detection on what is open in the reading room.</source>
        <translation>Sélectionnez des examens dans la bibliothèque et choisissez «&#xa0;Cerveau&#xa0;» ou «&#xa0;Poumon&#xa0;», ou lancez une détection sur ce qui est ouvert en salle de lecture.</translation>
    </message>
</context>
<context>
    <name>candela::DetectionQueue</name>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
</context>
<context>
    <name>candela::DisplayCheck</name>
    <message>
        <source>Check the display</source>
        <translation>Vérifier l’écran</translation>
    </message>
    <message>
        <source>Test pattern for the display</source>
        <translation>Mire de test pour l’écran</translation>
    </message>
    <message>
        <source>&amp;All of it is seen</source>
        <translation>&amp;Tout est visible</translation>
    </message>
    <message>
        <source>&amp;Keep the answer</source>
        <translation>&amp;Garder la réponse</translation>
    </message>
    <message>
        <source>With your login, for this display</source>
        <translation>Avec votre compte, pour cet écran</translation>
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
        <translation>Candela ne sait pas si cet écran est calibré (DICOM PS3.14). Jugez-le d’après cette mire, dans l’éclairage où vous lisez.

Bon si :
• dans chacune des seize plages, les quatre carrés des coins sont visibles ;
• les carrés dans la plage noire et dans la plage blanche sont visibles ;
• les dégradés sur les côtés sont sans paliers ;
• des lignes isolées sont visibles au milieu et dans les coins, aussi nettes partout, aucune grise ;
• le cadre est entier et la grille est droite ;
• au moins les onze premières lettres de QUALITY CONTROL sont lisibles sur noir, gris et blanc.

Sinon, n’y lisez pas d’images avant que sa luminosité, son contraste et son gamma ne soient réglés.</translation>
    </message>
    <message>
        <source>Everything in the list above</source>
        <translation>Tout ce que dit la liste ci-dessus</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Without an answer (Esc)</source>
        <translation>Sans réponse (Esc)</translation>
    </message>
    <message>
        <source>From two metres away: which square melts into the lines round it?</source>
        <translation>À deux mètres : quel carré se fond dans les lignes qui l’entourent ?</translation>
    </message>
    <message>
        <source>Gamma %1</source>
        <translation>Gamma %1</translation>
    </message>
    <message>
        <source>This square is as bright as the lines: gamma %1</source>
        <translation>Ce carré est aussi clair que les lignes : gamma %1</translation>
    </message>
</context>
<context>
    <name>candela::DocumentView</name>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Close the document</source>
        <translation>Fermer le document</translation>
    </message>
    <message>
        <source>This PDF cannot be shown: %1.
It can be exported with its study from the Library.</source>
        <translation>Ce PDF ne peut pas être affiché&#xa0;: %1.
Il peut être exporté avec son examen depuis la bibliothèque.</translation>
    </message>
    <message>
        <source>Opening the document …</source>
        <translation>Ouverture du document …</translation>
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
        <translation>D’accord</translation>
    </message>
    <message>
        <source>The result is right</source>
        <translation>Le résultat est juste</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Pas d’accord</translation>
    </message>
    <message>
        <source>The result is wrong; say what is right</source>
        <translation>Le résultat est faux&#xa0;; indiquez ce qui est juste</translation>
    </message>
    <message>
        <source>Store answer</source>
        <translation>Enregistrer la réponse</translation>
    </message>
    <message>
        <source>Keep your answer with the result</source>
        <translation>Conserver votre réponse avec le résultat</translation>
    </message>
    <message>
        <source>What is it instead?</source>
        <translation>Qu’est-ce alors&#xa0;?</translation>
    </message>
    <message>
        <source>Corrected label</source>
        <translation>Étiquette corrigée</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Commentaire (facultatif)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>%1 agreed.</source>
        <translation>%1&#xa0;: d’accord.</translation>
    </message>
    <message>
        <source>%1 disagreed.</source>
        <translation>%1&#xa0;: pas d’accord.</translation>
    </message>
    <message>
        <source>%1 disagreed: %2.</source>
        <translation>%1&#xa0;: pas d’accord&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Only radiologists can confirm or correct a result.</source>
        <translation>Seuls les radiologues peuvent confirmer ou corriger un résultat.</translation>
    </message>
</context>
<context>
    <name>candela::FirstStartPage</name>
    <message>
        <source>Create library</source>
        <translation>Créer la bibliothèque</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>There is no library here yet. The first account is its administrator, who adds the other people. Radiologists read and confirm results with accounts of their own.</source>
        <translation>Il n’y a pas encore de bibliothèque ici. Le premier compte l’administre et ajoute les autres personnes. Les radiologues lisent et confirment les résultats avec leurs propres comptes.</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Bibliothèque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Welcome to Candela</source>
        <translation>Bienvenue dans Candela</translation>
    </message>
    <message>
        <source>Full name (optional)</source>
        <translation>Nom complet (facultatif)</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>Seal the library</source>
        <translation>Sceller la bibliothèque</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Je l’ai noté</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Log in to the new library</source>
        <translation>Ouvrir une session dans la nouvelle bibliothèque</translation>
    </message>
    <message>
        <source>Nothing of a patient can be read on the disk without a password. You get a recovery code for the day when all passwords are forgotten.</source>
        <translation>Sans mot de passe, rien d’un patient n’est lisible sur le disque. Vous recevez un code de secours pour le jour où tous les mots de passe sont oubliés.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>This code opens the library when every password is forgotten. It is shown this once. Write it down or print it, and lock it away from this computer: whoever has it and the disk can read everything.</source>
        <translation>Ce code ouvre la bibliothèque quand tous les mots de passe sont oubliés. Il n’est affiché que cette fois. Notez-le ou imprimez-le, et mettez-le sous clé loin de cet ordinateur : qui l’a avec le disque peut tout lire.</translation>
    </message>
    <message>
        <source>An administrator can make a new code later, which makes this one worthless.</source>
        <translation>Un administrateur peut créer plus tard un nouveau code, qui rend celui-ci sans valeur.</translation>
    </message>
</context>
<context>
    <name>candela::FusionControl</name>
    <message>
        <source>Se %1</source>
        <translation>Sér. %1</translation>
    </message>
    <message>
        <source>The second series could not be loaded: %1</source>
        <translation>La seconde série n’a pas pu être chargée : %1</translation>
    </message>
</context>
<context>
    <name>candela::FusionPanel</name>
    <message>
        <source>No other series of this study lies in the same frame of reference.</source>
        <translation>Aucune autre série de cet examen ne se trouve dans le même référentiel spatial.</translation>
    </message>
    <message>
        <source>Fusion and subtraction</source>
        <translation>Fusion et soustraction</translation>
    </message>
    <message>
        <source>Second series</source>
        <translation>Seconde série</translation>
    </message>
    <message>
        <source>The series to show together with this one</source>
        <translation>La série à montrer avec celle-ci</translation>
    </message>
    <message>
        <source>How both are shown</source>
        <translation>Comment les deux sont affichées</translation>
    </message>
    <message>
        <source>In colours over this series, or taken away from it</source>
        <translation>En couleurs sur cette série, ou soustraite de celle-ci</translation>
    </message>
    <message>
        <source>Colours of the second series</source>
        <translation>Couleurs de la seconde série</translation>
    </message>
    <message>
        <source>What is darkest in its window stays clear</source>
        <translation>Ce qui est le plus sombre dans sa fenêtre reste transparent</translation>
    </message>
    <message>
        <source>Opacity of the second series</source>
        <translation>Opacité de la seconde série</translation>
    </message>
    <message>
        <source>How much the second series covers</source>
        <translation>À quel point la seconde série recouvre</translation>
    </message>
    <message>
        <source>Window centre of the second series</source>
        <translation>Centre de fenêtre de la seconde série</translation>
    </message>
    <message>
        <source>Of its values, or of the differences</source>
        <translation>De ses valeurs, ou des différences</translation>
    </message>
    <message>
        <source>Window width of the second series</source>
        <translation>Largeur de fenêtre de la seconde série</translation>
    </message>
    <message>
        <source>Overlay in colours</source>
        <translation>Superposer en couleurs</translation>
    </message>
    <message>
        <source>Subtract it</source>
        <translation>La soustraire</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>&amp;Série</translation>
    </message>
    <message>
        <source>S&amp;hown</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacité</translation>
    </message>
    <message>
        <source>C&amp;entre</source>
        <translation>C&amp;entre</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Largeur</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>%1 (loading …)</source>
        <translation>%1 (chargement …)</translation>
    </message>
</context>
<context>
    <name>candela::GridPicker</name>
    <message>
        <source>Rows and columns of panes</source>
        <translation>Lignes et colonnes de volets</translation>
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
        <translation>Aide</translation>
    </message>
    <message>
        <source>Keys of the reading room</source>
        <translation>Touches de la salle de lecture</translation>
    </message>
    <message>
        <source>Mouse and everywhere</source>
        <translation>Souris et partout</translation>
    </message>
    <message>
        <source>Basic Image Review</source>
        <translation>Basic Image Review</translation>
    </message>
    <message>
        <source>Check the display …</source>
        <translation>Vérifier l’écran …</translation>
    </message>
    <message>
        <source>A test pattern over the whole screen</source>
        <translation>Une mire de test sur tout l’écran</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Profile of keys</source>
        <translation>Profil de touches</translation>
    </message>
    <message>
        <source>Keys as in another viewer, as far as it has the same things</source>
        <translation>Touches comme dans une autre visionneuse, dans la mesure où elle a les mêmes fonctions</translation>
    </message>
    <message>
        <source>The profile&apos;s own keys</source>
        <translation>Touches propres au profil</translation>
    </message>
    <message>
        <source>Forget what was changed</source>
        <translation>Oublier ce qui a été changé</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Change the key …</source>
        <translation>Changer la touche …</translation>
    </message>
    <message>
        <source>Press the new key afterwards (Enter on a line does the same)</source>
        <translation>Appuyez ensuite sur la nouvelle touche (Enter sur une ligne fait de même)</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Take the key off the chosen line</source>
        <translation>Retirer la touche de la ligne choisie</translation>
    </message>
    <message>
        <source>with changes of your own</source>
        <translation>avec vos propres changements</translation>
    </message>
    <message>
        <source>New key for: %1</source>
        <translation>Nouvelle touche pour : %1</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Glisser gauche</translation>
    </message>
    <message>
        <source>the active tool; window at first. Right widens, up brightens</source>
        <translation>l’outil actif ; fenêtrage au départ. À droite élargit, vers le haut éclaircit</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>défilement</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>Glisser milieu</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>déplacement</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Glisser droit</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Clic droit</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>menu</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double clic</translation>
    </message>
    <message>
        <source>one view as large as its window, and back</source>
        <translation>une vue aussi grande que sa fenêtre, et retour</translation>
    </message>
    <message>
        <source>Drag a series</source>
        <translation>Glisser une série</translation>
    </message>
    <message>
        <source>from the strip into any pane</source>
        <translation>du bandeau vers n’importe quel volet</translation>
    </message>
    <message>
        <source>On a crosshair line</source>
        <translation>Sur une ligne du réticule</translation>
    </message>
    <message>
        <source>with the crosshair tool: turns the other planes</source>
        <translation>avec l’outil réticule : tourne les autres plans</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>ends a length along points or an outline</source>
        <translation>termine une longueur le long de points ou un contour</translation>
    </message>
    <message>
        <source>writes a text beside the selected measurement</source>
        <translation>écrit un texte à côté de la mesure sélectionnée</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>deletes it; Ctrl + Z brings it back</source>
        <translation>la supprime ; Ctrl + Z la rétablit</translation>
    </message>
    <message>
        <source>Ctrl + 1 … 7</source>
        <translation>Ctrl + 1 … 7</translation>
    </message>
    <message>
        <source>pages, from top to bottom</source>
        <translation>pages, de haut en bas</translation>
    </message>
    <message>
        <source>Ctrl + F</source>
        <translation>Ctrl + F</translation>
    </message>
    <message>
        <source>search in the library</source>
        <translation>chercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>open what is selected</source>
        <translation>ouvrir ce qui est sélectionné</translation>
    </message>
    <message>
        <source>Ctrl + L</source>
        <translation>Ctrl + L</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>verrouiller l’écran</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>cette aide</translation>
    </message>
    <message>
        <source>Reading room: mouse</source>
        <translation>Salle de lecture : souris</translation>
    </message>
    <message>
        <source>While measuring</source>
        <translation>Pendant la mesure</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>What the profile asks for</source>
        <translation>Ce que demande le profil</translation>
    </message>
    <message>
        <source>In Candela</source>
        <translation>Dans Candela</translation>
    </message>
    <message>
        <source>Basic Image Review, line by line</source>
        <translation>Basic Image Review, ligne par ligne</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Drag a box</source>
        <translation>Tracer un rectangle</translation>
    </message>
    <message>
        <source>with the tool for it (Shift + W): the window of the values in it, black at the 1st, white at the 99th percentile</source>
        <translation>avec l’outil prévu (Shift + W) : fenêtre des valeurs qu’il contient, noir au 1er, blanc au 99e percentile</translation>
    </message>
</context>
<context>
    <name>candela::HistogramView</name>
    <message>
        <source>Histogram of the region</source>
        <translation>Histogramme de la région</translation>
    </message>
    <message>
        <source>How often each value occurs; the lines are mean (solid) and median (dashed)</source>
        <translation>Fréquence de chaque valeur&#xa0;; les lignes sont la moyenne (continue) et la médiane (tiretée)</translation>
    </message>
    <message>
        <source>%1 pixels, mean %2, median %3</source>
        <translation>%1 pixels, moyenne %2, médiane %3</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 pixels</translation>
    </message>
</context>
<context>
    <name>candela::HistoryModel</name>
    <message>
        <source>Not reviewed</source>
        <translation>Non relu</translation>
    </message>
    <message>
        <source>Agreed, %1</source>
        <translation>D’accord, %1</translation>
    </message>
    <message>
        <source>Disagreed, %1</source>
        <translation>Pas d’accord, %1</translation>
    </message>
    <message>
        <source>Corrected to %1, %2</source>
        <translation>Corrigé en %1, %2</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Open this study at the slice that speaks most, with its map</source>
        <translation>Ouvrir cet examen à la coupe la plus parlante, avec sa carte</translation>
    </message>
    <message>
        <source>Calibrated probability of the finding</source>
        <translation>Probabilité calibrée de l’anomalie</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Detection result</source>
        <translation>Résultat de la détection</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>candela::HomePage</name>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Log in to open what is below</source>
        <translation>Connectez-vous pour ouvrir ce qui suit</translation>
    </message>
    <message>
        <source>Import studies</source>
        <translation>Importer des examens</translation>
    </message>
    <message>
        <source>DICOM files, folders and discs, NIfTI, PNG, JPEG and TIFF, recognised by what they hold.</source>
        <translation>Fichiers, dossiers et disques DICOM, NIfTI, PNG, JPEG et TIFF, reconnus à leur contenu.</translation>
    </message>
    <message>
        <source>Choose files or a folder</source>
        <translation>Choisir des fichiers ou un dossier</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Every study, found as you type: patient, ID, description, accession, date, modality.</source>
        <translation>Chaque examen, trouvé pendant la saisie&#xa0;: patient, ID, description, n° d’accession, date, modalité.</translation>
    </message>
    <message>
        <source>Open the study list</source>
        <translation>Ouvrir la liste des examens</translation>
    </message>
    <message>
        <source>Reading room</source>
        <translation>Salle de lecture</translation>
    </message>
    <message>
        <source>CT and MR in three planes and 3D, X-rays and other images; windows, crosshair, measurements.</source>
        <translation>TDM et IRM dans trois plans et en 3D, radiographies et autres images&#xa0;; fenêtrage, réticule, mesures.</translation>
    </message>
    <message>
        <source>Read images</source>
        <translation>Lire des images</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Détecter</translation>
    </message>
    <message>
        <source>Tumours on brain MR, suspicious findings on chest CT: a verdict in words, its probability, and the map of what spoke for it.</source>
        <translation>Tumeurs en IRM cérébrale, anomalies suspectes en TDM thoracique&#xa0;: un verdict en mots, sa probabilité et la carte de ce qui l’appuie.</translation>
    </message>
    <message>
        <source>Choose studies to run it on</source>
        <translation>Choisir les examens à analyser</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Every detection with its result, model and what the reader made of it.</source>
        <translation>Chaque détection avec son résultat, son modèle et ce que le lecteur en a pensé.</translation>
    </message>
    <message>
        <source>See previous detections</source>
        <translation>Voir les détections précédentes</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Cas similaires</translation>
    </message>
    <message>
        <source>Cases of other patients that look most alike, with label and source.</source>
        <translation>Cas d’autres patients qui se ressemblent le plus, avec étiquette et source.</translation>
    </message>
    <message>
        <source>Compare cases</source>
        <translation>Comparer des cas</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Enseignement</translation>
    </message>
    <message>
        <source>Published, de-identified cases to learn from.</source>
        <translation>Cas publiés et désidentifiés pour apprendre.</translation>
    </message>
    <message>
        <source>Open teaching cases</source>
        <translation>Ouvrir les cas d’enseignement</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Accounts and roles, the audit, what the library holds.</source>
        <translation>Comptes et rôles, journal d’audit, contenu de la bibliothèque.</translation>
    </message>
    <message>
        <source>Look after the library</source>
        <translation>Prendre soin de la bibliothèque</translation>
    </message>
    <message>
        <source>Candela</source>
        <translation>Candela</translation>
    </message>
    <message>
        <source>Logged in as %1, %2.</source>
        <translation>Connecté&#xa0;: %1, %2.</translation>
    </message>
    <message>
        <source>A workstation for radiology, on this machine alone: look, detect, remember, compare.</source>
        <translation>Une station de radiologie, sur cette seule machine&#xa0;: regarder, détecter, mémoriser, comparer.</translation>
    </message>
    <message>
        <source>Not open to this role: %1</source>
        <translation>Non accessible à ce rôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Log in to use this</source>
        <translation>Connectez-vous pour l’utiliser</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>Salle des modèles</translation>
    </message>
    <message>
        <source>What each detector was taught, how well it does, and what it must not be used for.</source>
        <translation>Ce que chaque détecteur a appris, ses performances et ce à quoi il ne doit pas servir.</translation>
    </message>
    <message>
        <source>Look at the models</source>
        <translation>Voir les modèles</translation>
    </message>
</context>
<context>
    <name>candela::ImageLabelsDialog</name>
    <message>
        <source>One image says nothing of its patient</source>
        <translation>Une image ne dit rien de son patient</translation>
    </message>
    <message>
        <source>%1 or more images say nothing of their patient</source>
        <translation>%1 images ou plus ne disent rien de leur patient</translation>
    </message>
    <message>
        <source>%1 images say nothing of their patient</source>
        <translation>%1 images ne disent rien de leur patient</translation>
    </message>
    <message>
        <source>Images without a header</source>
        <translation>Images sans en-tête</translation>
    </message>
    <message>
        <source>Family name, given name</source>
        <translation>Nom, prénom</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID du patient</translation>
    </message>
    <message>
        <source>Patient name</source>
        <translation>Nom du patient</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalité</translation>
    </message>
    <message>
        <source>Body part</source>
        <translation>Région anatomique</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>One answer for all of them; DICOM files of the same import keep what their own headers say. What is left empty stays unknown.</source>
        <translation>Une seule réponse pour toutes&#xa0;; les fichiers DICOM de la même importation gardent ce que dit leur en-tête. Ce qui est laissé vide reste inconnu.</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Annuler l’importation</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>Ne rien importer</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Import these images without saying whose they are</source>
        <translation>Importer ces images sans dire de qui elles sont</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
</context>
<context>
    <name>candela::ImageOverlays</name>
    <message>
        <source>This object cannot be read.</source>
        <translation>Cet objet ne peut pas être lu.</translation>
    </message>
    <message>
        <source>It belongs to images of another study.</source>
        <translation>Il appartient aux images d’un autre examen.</translation>
    </message>
    <message>
        <source>This segmentation does not lie on the images that are shown.</source>
        <translation>Cette segmentation ne se superpose pas aux images affichées.</translation>
    </message>
    <message>
        <source>%1 (cannot be read)</source>
        <translation>%1 (illisible)</translation>
    </message>
</context>
<context>
    <name>candela::ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>Rapport d’importation</translation>
    </message>
    <message>
        <source>Files that were not simply imported</source>
        <translation>Fichiers qui n’ont pas été simplement importés</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all of them (Ctrl+C)</source>
        <translation>Copier les lignes sélectionnées, ou toutes (Ctrl+C)</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Enregistrer en texte…</translation>
    </message>
    <message>
        <source>Save the whole report</source>
        <translation>Enregistrer le rapport entier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>import report.txt</source>
        <translation>rapport d’importation.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
</context>
<context>
    <name>candela::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>Arrêter ceci</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>candela::KeyBindings</name>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Showing</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>Préréglages de fenêtre</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Planes and 3D</source>
        <translation>Plans et 3D</translation>
    </message>
</context>
<context>
    <name>candela::KnownCases</name>
    <message>
        <source>Nearest known cases</source>
        <translation>Cas connus les plus proches</translation>
    </message>
    <message>
        <source>Looking for known cases…</source>
        <translation>Recherche de cas connus…</translation>
    </message>
    <message>
        <source>No labelled case of another patient yet.</source>
        <translation>Pas encore de cas étiqueté d’un autre patient.</translation>
    </message>
    <message>
        <source>Nearest known cases, of other patients</source>
        <translation>Cas connus les plus proches, d’autres patients</translation>
    </message>
    <message>
        <source>%1, %2; %3 similar. Opens beside this result.</source>
        <translation>%1, %2 ; similaire à %3. S’ouvre à côté de ce résultat.</translation>
    </message>
</context>
<context>
    <name>candela::LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the window, from its next start</source>
        <translation>Langue de la fenêtre, à partir du prochain démarrage</translation>
    </message>
</context>
<context>
    <name>candela::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>candela::LayoutMenu</name>
    <message>
        <source>Second window</source>
        <translation>Seconde fenêtre</translation>
    </message>
    <message>
        <source>Next stage	.</source>
        <translation>Étape suivante	.</translation>
    </message>
    <message>
        <source>Previous stage	,</source>
        <translation>Étape précédente	,</translation>
    </message>
    <message>
        <source>Hang by</source>
        <translation>Accrocher selon</translation>
    </message>
    <message>
        <source>Save this layout as a rule…</source>
        <translation>Enregistrer cette disposition comme règle…</translation>
    </message>
    <message>
        <source>Remove the rule “%1”</source>
        <translation>Supprimer la règle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Save this layout as a rule</source>
        <translation>Enregistrer cette disposition comme règle</translation>
    </message>
    <message>
        <source>Name of the rule. Studies like this one will open in this layout.</source>
        <translation>Nom de la règle. Les examens comme celui-ci s’ouvriront dans cette disposition.</translation>
    </message>
</context>
<context>
    <name>candela::LibraryPage</name>
    <message>
        <source>1 study</source>
        <translation>1 examen</translation>
    </message>
    <message>
        <source>%1 studies</source>
        <translation>%1 examens</translation>
    </message>
    <message>
        <source>1 image or object</source>
        <translation>1 image ou objet</translation>
    </message>
    <message>
        <source>%1 images and objects</source>
        <translation>%1 images et objets</translation>
    </message>
    <message>
        <source>%1 moved to the bin</source>
        <translation>Mis à la corbeille&#xa0;: %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>Restauré&#xa0;: %1</translation>
    </message>
    <message>
        <source>The bin was emptied: %1 removed for good</source>
        <translation>La corbeille a été vidée&#xa0;: %1 supprimés définitivement</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Studies in the bin</source>
        <translation>Examens dans la corbeille</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Examens</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Move this study to the bin?

%1</source>
        <translation>Mettre cet examen à la corbeille&#xa0;?

%1</translation>
    </message>
    <message>
        <source>Move %1 to the bin?</source>
        <translation>Mettre %1 à la corbeille&#xa0;?</translation>
    </message>
    <message>
        <source>It leaves every list and cannot be opened until it is restored from the bin. Nothing is removed for good.</source>
        <translation>Il quitte toutes les listes et ne peut être ouvert avant d’être restauré depuis la corbeille. Rien n’est supprimé définitivement.</translation>
    </message>
    <message>
        <source>Moving to the bin…</source>
        <translation>Mise à la corbeille…</translation>
    </message>
    <message>
        <source>Empty bin</source>
        <translation>Vider la corbeille</translation>
    </message>
    <message>
        <source>Remove %1 for good?</source>
        <translation>Supprimer %1 définitivement&#xa0;?</translation>
    </message>
    <message>
        <source>%1, %2, and the detections made on them will be lost. This cannot be undone.</source>
        <translation>%1, %2 et les détections qui s’y rapportent seront perdus. C’est irréversible.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Emptying the bin…</source>
        <translation>Vidage de la corbeille…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import files, a folder or a disc; or drop them on this page</source>
        <translation>Importer des fichiers, un dossier ou un disque&#xa0;; ou les déposer sur cette page</translation>
    </message>
    <message>
        <source>Folder or disc…</source>
        <translation>Dossier ou disque…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Fichiers…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the selected study in the reading room (Enter)</source>
        <translation>Ouvrir l’examen sélectionné en salle de lecture (Enter)</translation>
    </message>
    <message>
        <source>Detect brain</source>
        <translation>Cerveau</translation>
    </message>
    <message>
        <source>Look for tumours on the selected brain MR studies</source>
        <translation>Chercher des tumeurs sur les IRM cérébrales sélectionnées</translation>
    </message>
    <message>
        <source>Detect lung</source>
        <translation>Poumon</translation>
    </message>
    <message>
        <source>Look for nodules on the selected chest CT studies</source>
        <translation>Chercher des nodules sur les TDM thoraciques sélectionnées</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Similaires</translation>
    </message>
    <message>
        <source>Cases of other patients that look like the selected one</source>
        <translation>Cas d’autres patients ressemblant à celui qui est sélectionné</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Take the selected studies out of the library (Del)</source>
        <translation>Retirer les examens sélectionnés de la bibliothèque (Del)</translation>
    </message>
    <message>
        <source>Bring the selected studies back to the library</source>
        <translation>Ramener les examens sélectionnés dans la bibliothèque</translation>
    </message>
    <message>
        <source>Empty bin…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>Remove for good what lies in the bin</source>
        <translation>Supprimer définitivement ce qui est dans la corbeille</translation>
    </message>
    <message>
        <source>Studies that were moved to the bin</source>
        <translation>Examens mis à la corbeille</translation>
    </message>
    <message>
        <source>Search studies</source>
        <translation>Chercher des examens</translation>
    </message>
    <message>
        <source>Search patient, ID, description, accession, physician</source>
        <translation>Patient, ID, description, n° d’accession, médecin</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalité</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation>Toute modalité</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Date de l’examen</translation>
    </message>
    <message>
        <source>Importing: looking for files…</source>
        <translation>Importation&#xa0;: recherche des fichiers…</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Import failed: %1</source>
        <translation>Échec de l’importation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Exportation&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 files exported, %2</source>
        <translation>%1 fichiers exportés, %2</translation>
    </message>
    <message>
        <source>Export failed: %1</source>
        <translation>Échec de l’exportation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Import a folder or disc</source>
        <translation>Importer un dossier ou un disque</translation>
    </message>
    <message>
        <source>An import is running already</source>
        <translation>Une importation est déjà en cours</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Rien n’a été importé</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>Déposer pour importer</translation>
    </message>
    <message>
        <source>1 detection queued</source>
        <translation>1 détection en file d’attente</translation>
    </message>
    <message>
        <source>%1 detections queued</source>
        <translation>%1 détections en file d’attente</translation>
    </message>
    <message>
        <source>Export to folder</source>
        <translation>Exporter vers un dossier</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation…</translation>
    </message>
    <message>
        <source>In the bin: restore the study to look at it.</source>
        <translation>Dans la corbeille&#xa0;: restaurez l’examen pour le voir.</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Retour à la bibliothèque</translation>
    </message>
    <message>
        <source>Bin (%1)</source>
        <translation>Corbeille (%1)</translation>
    </message>
    <message>
        <source>, %1 selected</source>
        <translation>, %1 sélectionnés</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>Studies that are moved to the bin wait here until they are restored or removed for good.</source>
        <translation>Les examens mis à la corbeille attendent ici d’être restaurés ou supprimés définitivement.</translation>
    </message>
    <message>
        <source>No study fits</source>
        <translation>Aucun examen ne correspond</translation>
    </message>
    <message>
        <source>Each word must begin a word of the patient&apos;s name or ID, the description, the accession number or the physician.</source>
        <translation>Chaque mot doit commencer un mot du nom ou de l’ID du patient, de la description, du n° d’accession ou du médecin.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Effacer la recherche et les filtres</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>La bibliothèque est vide</translation>
    </message>
    <message>
        <source>Drop files, a folder or a disc anywhere on this page, or choose a folder.</source>
        <translation>Déposez des fichiers, un dossier ou un disque n’importe où sur cette page, ou choisissez un dossier.</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>No studies to see</source>
        <translation>Aucun examen à voir</translation>
    </message>
    <message>
        <source>Nothing is open to this account here.</source>
        <translation>Rien n’est accessible à ce compte ici.</translation>
    </message>
    <message>
        <source>This is the last study of the list.</source>
        <translation>C’est le dernier examen de la liste.</translation>
    </message>
    <message>
        <source>This is the first study of the list.</source>
        <translation>C’est le premier examen de la liste.</translation>
    </message>
    <message>
        <source>Looking for text in images</source>
        <translation>Recherche de texte dans les images</translation>
    </message>
    <message>
        <source>Writing anonymised copies</source>
        <translation>Écriture des copies anonymisées</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Rien n'a été exporté</translation>
    </message>
    <message>
        <source>Write the selected studies&apos; original files, or copies that name nobody, to a folder</source>
        <translation>Écrire dans un dossier les fichiers originaux des examens sélectionnés, ou des copies qui ne nomment personne</translation>
    </message>
    <message>
        <source>Original files…</source>
        <translation>Fichiers originaux…</translation>
    </message>
    <message>
        <source>Anonymised copies…</source>
        <translation>Copies anonymisées…</translation>
    </message>
</context>
<context>
    <name>candela::LibrarySweep</name>
    <message>
        <source>whole library, study %1 of %2</source>
        <translation>toute la bibliothèque, étude %1 sur %2</translation>
    </message>
</context>
<context>
    <name>candela::LogInPage</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>%1&apos;s desk is as it was left. Anyone else who logs in gets an empty desk of their own.</source>
        <translation>Le poste de travail de %1 est tel qu’il a été laissé. Toute autre personne qui se connecte obtient le sien, vide.</translation>
    </message>
    <message>
        <source>Studies, results and their history are open after log-in.</source>
        <translation>Les examens, les résultats et leur historique sont accessibles après connexion.</translation>
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
        <translation>Détection&#xa0;: %1</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>Aide à la décision, et non un diagnostic. N’est pas un dispositif médical.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>%1 detection of %2: %3</source>
        <translation>Détection %1 de %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Close Candela</source>
        <translation>Fermer Candela</translation>
    </message>
    <message>
        <source>An import or a detection is still running. Stop it and close?</source>
        <translation>Une importation ou une détection est encore en cours. L’arrêter et fermer&#xa0;?</translation>
    </message>
</context>
<context>
    <name>candela::MeasureButton</name>
    <message>
        <source>&amp;Distance	D</source>
        <translation>&amp;Distance	D</translation>
    </message>
    <message>
        <source>&amp;Length along points</source>
        <translation>&amp;Longueur le long de points</translation>
    </message>
    <message>
        <source>&amp;Angle	A</source>
        <translation>&amp;Angle	A</translation>
    </message>
    <message>
        <source>&amp;Cobb angle</source>
        <translation>Angle de &amp;Cobb</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>&amp;Rectangle</translation>
    </message>
    <message>
        <source>&amp;Ellipse</source>
        <translation>&amp;Ellipse</translation>
    </message>
    <message>
        <source>&amp;Freehand region</source>
        <translation>Région à &amp;main levée</translation>
    </message>
    <message>
        <source>&amp;Point value</source>
        <translation>Valeur d’un &amp;point</translation>
    </message>
    <message>
        <source>Cardiothoracic rati&amp;o</source>
        <translation>Index cardi&amp;othoracique</translation>
    </message>
    <message>
        <source>&amp;Bidirectional (RECIST)</source>
        <translation>&amp;Bidirectionnel (RECIST)</translation>
    </message>
    <message>
        <source>Arro&amp;w</source>
        <translation>&amp;Flèche</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>click the points; double click, Enter or right click ends</source>
        <translation>cliquer les points&#xa0;; double clic, Enter ou clic droit termine</translation>
    </message>
    <message>
        <source>draw around the region, or click its corners</source>
        <translation>tracer le contour de la région, ou cliquer ses sommets</translation>
    </message>
    <message>
        <source>draw one line along each end plate</source>
        <translation>tracer une ligne le long de chaque plateau vertébral</translation>
    </message>
    <message>
        <source>draw the width of the heart, then that of the chest inside the ribs</source>
        <translation>tracer la largeur du cœur, puis celle du thorax entre les côtes</translation>
    </message>
    <message>
        <source>draw the long diameter, then the short one</source>
        <translation>tracer le grand diamètre, puis le petit</translation>
    </message>
    <message>
        <source>draw from the tip; double click or F2 writes a text</source>
        <translation>tracer depuis la pointe&#xa0;; double clic ou F2 écrit un texte</translation>
    </message>
    <message>
        <source>What to measure</source>
        <translation>Que mesurer</translation>
    </message>
    <message>
        <source>Measure: %1</source>
        <translation>Mesurer&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
M: what to measure</source>
        <translation>%1
M&#xa0;: que mesurer</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementModel</name>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Length along points</source>
        <translation>Longueur le long de points</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation>Angle de Cobb</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Freehand region</source>
        <translation>Région à main levée</translation>
    </message>
    <message>
        <source>Point value</source>
        <translation>Valeur d’un point</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation>Index cardiothoracique</translation>
    </message>
    <message>
        <source>Bidirectional (RECIST)</source>
        <translation>Bidirectionnel (RECIST)</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Flèche</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>%1, turned</source>
        <translation>%1, tourné</translation>
    </message>
    <message>
        <source>%1 (report)</source>
        <translation>%1 (compte rendu)</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementPanel</name>
    <message>
        <source>Measurements</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Nothing is measured on this study yet. Choose what to measure in the tool bar (M).</source>
        <translation>Rien n’est encore mesuré sur cet examen. Choisissez quoi mesurer dans la barre d’outils (M).</translation>
    </message>
    <message>
        <source>Enter or a click shows the image; F2 or a double click edits the text; Del deletes</source>
        <translation>Enter ou un clic montre l’image&#xa0;; F2 ou un double clic modifie le texte&#xa0;; Del supprime</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the selected measurement (Del)</source>
        <translation>Supprimer la mesure sélectionnée (Del)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Measurements as a table or a report</source>
        <translation>Mesures en tableau ou en compte rendu</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tableau (CSV)…</translation>
    </message>
    <message>
        <source>DICOM report (SR)…</source>
        <translation>Compte rendu DICOM (SR)…</translation>
    </message>
    <message>
        <source>Keep as a report of the study</source>
        <translation>Conserver comme compte rendu de l’examen</translation>
    </message>
    <message>
        <source>Measurements as a table</source>
        <translation>Mesures en tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Measurements as a DICOM report</source>
        <translation>Mesures en compte rendu DICOM</translation>
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
        <translation>Mesures écrites dans %1</translation>
    </message>
    <message>
        <source>The measurements could not be written: %1</source>
        <translation>Les mesures n’ont pas pu être écrites&#xa0;: %1</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Compte rendu écrit dans %1</translation>
    </message>
    <message>
        <source>The report could not be written: %1</source>
        <translation>Le compte rendu n’a pas pu être écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The measurements are kept as a report of the study.</source>
        <translation>Les mesures sont conservées comme compte rendu de l’examen.</translation>
    </message>
    <message>
        <source>The report could not be kept: %1</source>
        <translation>Le compte rendu n’a pas pu être conservé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementTextEdit</name>
    <message>
        <source>Text of the measurement</source>
        <translation>Texte de la mesure</translation>
    </message>
    <message>
        <source>Enter keeps the text, Esc gives it up</source>
        <translation>Enter garde le texte, Esc l’abandonne</translation>
    </message>
</context>
<context>
    <name>candela::ModelRoomController</name>
    <message>
        <source>%1 labelled images of %2 patients are in %3; %4 answers have none</source>
        <translation>%1 images étiquetées de %2 patients se trouvent dans %3 ; %4 réponses n’en ont pas</translation>
    </message>
</context>
<context>
    <name>candela::ModelRoomPage</name>
    <message>
        <source>Kind of picture</source>
        <translation>Type d’image</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modèles installés</translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation>Fiche du modèle</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>Salle des modèles</translation>
    </message>
    <message>
        <source>What each detector was taught, how well it does on patients that it never saw, and what it cannot do.</source>
        <translation>Ce que chaque détecteur a appris, ses performances chez des patients qu’il n’a jamais vus, et ce qu’il ne sait pas faire.</translation>
    </message>
    <message>
        <source>The models cannot be shown</source>
        <translation>Les modèles ne peuvent pas être affichés</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Export readers&apos; answers …</source>
        <translation>Exporter les réponses …</translation>
    </message>
    <message>
        <source>Labelled images of what readers agreed with or corrected, for the next training</source>
        <translation>Images étiquetées de ce que les lecteurs ont approuvé ou corrigé, pour le prochain entraînement</translation>
    </message>
    <message>
        <source>An empty folder for the labelled images</source>
        <translation>Un dossier vide pour les images étiquetées</translation>
    </message>
    <message>
        <source>Writing labelled images</source>
        <translation>Écriture des images étiquetées</translation>
    </message>
</context>
<context>
    <name>candela::ModelSheetView</name>
    <message>
        <source>%1 (%2 patients)</source>
        <translation>%1 (%2 patients)</translation>
    </message>
    <message>
        <source>Experimental: its figures miss what is aimed at, or rest on few patients.</source>
        <translation>Expérimental : ses chiffres n’atteignent pas l’objectif ou reposent sur peu de patients.</translation>
    </message>
    <message>
        <source>Network SHA-256 %1…</source>
        <translation>SHA-256 du réseau %1…</translation>
    </message>
    <message>
        <source>What it must not be used for, and what is not known</source>
        <translation>Ce à quoi il ne doit pas servir, et ce que l’on ignore</translation>
    </message>
    <message>
        <source>Can its probability be taken at its word?</source>
        <translation>Peut-on se fier à sa probabilité ?</translation>
    </message>
    <message>
        <source>On the dashed line what is stated comes true as often as stated. Larger points: more images.</source>
        <translation>Sur la ligne pointillée, ce qui est annoncé se vérifie aussi souvent qu’annoncé. Points plus grands : plus d’images.</translation>
    </message>
    <message>
        <source>True class against most probable class</source>
        <translation>Classe réelle et classe la plus probable</translation>
    </message>
    <message>
        <source>truly</source>
        <translation>en réalité</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What readers of this library made of it</source>
        <translation>Ce qu’en ont pensé les lecteurs de cette bibliothèque</translation>
    </message>
    <message>
        <source>Nothing yet. Each result can be agreed or disagreed with in the reading room and in the history; the answers are counted here by month.</source>
        <translation>Rien encore. Chaque résultat peut être approuvé ou contesté dans la salle de lecture et dans l’historique ; les réponses sont comptées ici par mois.</translation>
    </message>
    <message>
        <source>Readers&apos; answers by month</source>
        <translation>Réponses des lecteurs par mois</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Avec réponse</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Approuvés</translation>
    </message>
    <message>
        <source>Disagreed</source>
        <translation>Contestés</translation>
    </message>
    <message>
        <source>Agreed, share</source>
        <translation>Part approuvée</translation>
    </message>
    <message>
        <source>Measured figures, beside trivial rules on the same images</source>
        <translation>Chiffres mesurés, à côté de règles triviales sur les mêmes images</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Measured figures</source>
        <translation>Chiffres mesurés</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalle à 95 %</translation>
    </message>
    <message>
        <source>Trivial rule</source>
        <translation>Règle triviale</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>The images behind it</source>
        <translation>Les images sur lesquelles il repose</translation>
    </message>
    <message>
        <source>Images of training and validation</source>
        <translation>Images d’entraînement et de validation</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entraîné sur</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Mesuré sur</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>candela::NavigationColumn</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Candela</source>
        <translation>Candela</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Change between the dark and the light theme</source>
        <translation>Passer du thème sombre au thème clair et inversement</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Not open to this role: %1</source>
        <translation>Non accessible à ce rôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Log in first</source>
        <translation>Connectez-vous d’abord</translation>
    </message>
    <message>
        <source>%1: lock, log out, password</source>
        <translation>%1&#xa0;: verrouiller, se déconnecter, mot de passe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Lock	Ctrl+L</source>
        <translation>Verrouiller	Ctrl+L</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>Changer mon mot de passe…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Aide (F1)</translation>
    </message>
</context>
<context>
    <name>candela::NewAccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Nouveau compte</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Radiologist: reads, detects, confirms results</source>
        <translation>Radiologie&#xa0;: lit, détecte, confirme les résultats</translation>
    </message>
    <message>
        <source>Clinician: imports, views, detects</source>
        <translation>Clinique&#xa0;: importe, consulte, détecte</translation>
    </message>
    <message>
        <source>Trainee: teaching cases only</source>
        <translation>Formation&#xa0;: cas d’enseignement uniquement</translation>
    </message>
    <message>
        <source>Administrator: accounts, audit, backup</source>
        <translation>Administration&#xa0;: comptes, journal d’audit, sauvegarde</translation>
    </message>
</context>
<context>
    <name>candela::NoticeStrip</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>candela::ObjectTile</name>
    <message>
        <source>Click to lay it over the images, and off again</source>
        <translation>Cliquer pour le superposer aux images, et l’ôter</translation>
    </message>
    <message>
        <source>Click to read it</source>
        <translation>Cliquer pour le lire</translation>
    </message>
    <message>
        <source>Lay over: %1 %2</source>
        <translation>Superposer&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>Read %1 %2</source>
        <translation>Lire %1 %2</translation>
    </message>
</context>
<context>
    <name>candela::OverlayPanel</name>
    <message>
        <source>Overlays stored in the images</source>
        <translation>Superpositions enregistrées dans les images</translation>
    </message>
    <message>
        <source>This study holds no segmentation and no presentation state.</source>
        <translation>Cet examen ne contient ni segmentation ni état de présentation.</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Superpositions</translation>
    </message>
    <message>
        <source>Segmentations and presentation states</source>
        <translation>Segmentations et états de présentation</translation>
    </message>
    <message>
        <source>G switches all of them off and on.</source>
        <translation>G les masque ou les affiche tous.</translation>
    </message>
</context>
<context>
    <name>candela::PageRenderer</name>
    <message>
        <source>%1: the folder cannot be made</source>
        <translation>%1&#xa0;: le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation>%1&#xa0;: écriture impossible</translation>
    </message>
</context>
<context>
    <name>candela::PaneGrid</name>
    <message>
        <source>Panes</source>
        <translation>Volets</translation>
    </message>
</context>
<context>
    <name>candela::PasswordDialog</name>
    <message>
        <source>Password of %1</source>
        <translation>Mot de passe de %1</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>New password of %1</source>
        <translation>Nouveau mot de passe de %1</translation>
    </message>
</context>
<context>
    <name>candela::PasswordPair</name>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Nouveau mot de passe, encore une fois</translation>
    </message>
    <message>
        <source>Any characters, spaces too; pasting is fine. Not a common password, and not made of your name or “Candela”. A few unrelated words are easy to keep.</source>
        <translation>Tous les caractères, espaces compris&#xa0;; coller est permis. Pas un mot de passe courant, ni tiré de votre nom ou de «&#xa0;Candela&#xa0;». Quelques mots sans rapport se retiennent facilement.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Mot de passe, encore une fois</translation>
    </message>
    <message>
        <source>12 to 128 characters</source>
        <translation>12 à 128 caractères</translation>
    </message>
    <message>
        <source>12 to 128 characters; this has %1</source>
        <translation>12 à 128 caractères&#xa0;; celui-ci en a %1</translation>
    </message>
    <message>
        <source>Write it a second time</source>
        <translation>Saisissez-le une seconde fois</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>Les deux sont identiques</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Ils diffèrent</translation>
    </message>
</context>
<context>
    <name>candela::PdfPages</name>
    <message>
        <source>the file is damaged or locked by a password</source>
        <translation>le fichier est endommagé ou protégé par un mot de passe</translation>
    </message>
    <message>
        <source>the program %1 is not installed (package poppler-utils)</source>
        <translation>le programme %1 n’est pas installé (paquet poppler-utils)</translation>
    </message>
    <message>
        <source>the file is damaged, locked by a password or too large to draw</source>
        <translation>le fichier est endommagé, protégé par un mot de passe ou trop grand pour être affiché</translation>
    </message>
</context>
<context>
    <name>candela::PlanesMenu</name>
    <message>
        <source>Slab and oblique planes</source>
        <translation>Coupe épaisse et plans obliques</translation>
    </message>
    <message>
        <source>Slab</source>
        <translation>Coupe épaisse</translation>
    </message>
    <message>
        <source>One plane</source>
        <translation>Un plan</translation>
    </message>
    <message>
        <source>Mean of the slab</source>
        <translation>Moyenne de la coupe épaisse</translation>
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
        <translation>Épaisseur de la coupe</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>&amp;Thickness</source>
        <translation>É&amp;paisseur</translation>
    </message>
    <message>
        <source>Next kind of slab</source>
        <translation>Type suivant de coupe épaisse</translation>
    </message>
    <message>
        <source>Thicker</source>
        <translation>Plus épaisse</translation>
    </message>
    <message>
        <source>Thinner</source>
        <translation>Plus mince</translation>
    </message>
    <message>
        <source>Oblique planes</source>
        <translation>Plans obliques</translation>
    </message>
    <message>
        <source>Turn the other planes left by 5°</source>
        <translation>Tourner les autres plans de 5° vers la gauche</translation>
    </message>
    <message>
        <source>Turn the other planes right by 5°</source>
        <translation>Tourner les autres plans de 5° vers la droite</translation>
    </message>
    <message>
        <source>Turn left by 1°</source>
        <translation>Tourner de 1° vers la gauche</translation>
    </message>
    <message>
        <source>Turn right by 1°</source>
        <translation>Tourner de 1° vers la droite</translation>
    </message>
    <message>
        <source>Straight planes again</source>
        <translation>Plans droits à nouveau</translation>
    </message>
    <message>
        <source>Curved cut</source>
        <translation>Coupe curviligne</translation>
    </message>
    <message>
        <source>Set a point of the path</source>
        <translation>Placer un point du trajet</translation>
    </message>
    <message>
        <source>Remove the last point</source>
        <translation>Supprimer le dernier point</translation>
    </message>
    <message>
        <source>Curved picture …</source>
        <translation>Image curviligne …</translation>
    </message>
    <message>
        <source>Two series and 3D</source>
        <translation>Deux séries et 3D</translation>
    </message>
    <message>
        <source>Fusion and subtraction …</source>
        <translation>Fusion et soustraction …</translation>
    </message>
    <message>
        <source>3D: looks, clipping, surface, movie …</source>
        <translation>3D : aspect, découpe, surface, film …</translation>
    </message>
    <message>
        <source>Thickness of the slab (%1, %2)</source>
        <translation>Épaisseur de la coupe (%1, %2)</translation>
    </message>
</context>
<context>
    <name>candela::QueueStrip</name>
    <message>
        <source>Detections that wait</source>
        <translation>Détections en attente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop the detection that runs</source>
        <translation>Arrêter la détection en cours</translation>
    </message>
    <message>
        <source>Progress of the detection</source>
        <translation>Progression de la détection</translation>
    </message>
    <message>
        <source>%1 detection: %2</source>
        <translation>Détection %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <source>Remove %1: %2</source>
        <translation>Retirer %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>candela::ReadingActions</name>
    <message>
        <source>Window preset</source>
        <translation>Préréglage de fenêtre</translation>
    </message>
    <message>
        <source>Invert grey</source>
        <translation>Inverser les gris</translation>
    </message>
    <message>
        <source>Rotate by 90°</source>
        <translation>Tourner de 90°</translation>
    </message>
    <message>
        <source>Flip left and right</source>
        <translation>Inverser gauche et droite</translation>
    </message>
    <message>
        <source>Reset the view	Esc</source>
        <translation>Réinitialiser la vue	Esc</translation>
    </message>
    <message>
        <source>One view, as acquired</source>
        <translation>Une vue, telle qu’acquise</translation>
    </message>
    <message>
        <source>Axial, coronal, sagittal and 3D</source>
        <translation>Axial, coronal, sagittal et 3D</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Cas similaires</translation>
    </message>
    <message>
        <source>What was inferred or repaired…</source>
        <translation>Ce qui a été déduit ou réparé…</translation>
    </message>
    <message>
        <source>Delete the measurement	Del</source>
        <translation>Supprimer la mesure	Del</translation>
    </message>
    <message>
        <source>One plane</source>
        <translation>Un plan</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Coronal</translation>
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
        <translation>Vider ce volet</translation>
    </message>
    <message>
        <source>Copy the view</source>
        <translation>Copier la vue</translation>
    </message>
    <message>
        <source>Save the view …</source>
        <translation>Enregistrer la vue …</translation>
    </message>
    <message>
        <source>Print the view …</source>
        <translation>Imprimer la vue …</translation>
    </message>
    <message>
        <source>Window of a box	%1</source>
        <translation>Fenêtrage d’un rectangle	%1</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Save slices: pictures, movie …</source>
        <translation>Enregistrer les coupes : images, film …</translation>
    </message>
</context>
<context>
    <name>candela::ReadingController</name>
    <message>
        <source>The study could not be opened: %1</source>
        <translation>L’examen n’a pas pu être ouvert&#xa0;: %1</translation>
    </message>
    <message>
        <source>This study holds no images.</source>
        <translation>Cet examen ne contient pas d’images.</translation>
    </message>
    <message>
        <source>The similar case could not be opened: %1</source>
        <translation>Le cas similaire n’a pas pu être ouvert&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is the last series of the study.</source>
        <translation>C’est la dernière série de l’examen.</translation>
    </message>
    <message>
        <source>This is the first series of the study.</source>
        <translation>C’est la première série de l’examen.</translation>
    </message>
    <message>
        <source>Open a study first.</source>
        <translation>Ouvrez d’abord un examen.</translation>
    </message>
    <message>
        <source>Your role may not run detections.</source>
        <translation>Votre rôle ne permet pas de lancer des détections.</translation>
    </message>
    <message>
        <source>No detector is installed.</source>
        <translation>Aucun détecteur n’est installé.</translation>
    </message>
    <message>
        <source>The brain model is not installed.</source>
        <translation>Le modèle cérébral n’est pas installé.</translation>
    </message>
    <message>
        <source>The lung model is not installed.</source>
        <translation>Le modèle pulmonaire n’est pas installé.</translation>
    </message>
    <message>
        <source>Needs MR images of the head; this study has none.</source>
        <translation>Nécessite des images IRM de la tête&#xa0;; cet examen n’en a pas.</translation>
    </message>
    <message>
        <source>Needs CT images of the chest; there is no model for X-rays.</source>
        <translation>Nécessite des images TDM du thorax&#xa0;; il n’y a pas de modèle pour les radiographies.</translation>
    </message>
    <message>
        <source>Needs CT images of the chest; this study has none.</source>
        <translation>Nécessite des images TDM du thorax&#xa0;; cet examen n’en a pas.</translation>
    </message>
    <message>
        <source>No activation map: %1</source>
        <translation>Pas de carte d’activation&#xa0;: %1</translation>
    </message>
    <message>
        <source>The answer was not stored: %1</source>
        <translation>La réponse n’a pas été enregistrée&#xa0;: %1</translation>
    </message>
    <message>
        <source>The report was written to %1</source>
        <translation>Le compte rendu a été écrit dans %1</translation>
    </message>
    <message>
        <source>The report was not written: %1</source>
        <translation>Le compte rendu n’a pas été écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The prior could not be opened: %1</source>
        <translation>L’antériorité n’a pas pu être ouverte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Linked: what the views show now is taken for the same place.</source>
        <translation>Liées&#xa0;: ce que les vues montrent maintenant est pris pour le même endroit.</translation>
    </message>
    <message>
        <source>Linked by position.</source>
        <translation>Liées selon la position.</translation>
    </message>
    <message>
        <source>The box holds too few different values for a window.</source>
        <translation>Le rectangle contient trop peu de valeurs différentes pour un fenêtrage.</translation>
    </message>
</context>
<context>
    <name>candela::ReadingDesk</name>
    <message>
        <source>No hanging rule suits this study; the layout menu saves one.</source>
        <translation>Aucune règle d’accrochage ne convient à cet examen&#xa0;; le menu de disposition en enregistre une.</translation>
    </message>
    <message>
        <source>This is the last stage of “%1”.</source>
        <translation>C’est la dernière étape de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This is the first stage of “%1”.</source>
        <translation>C’est la première étape de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1: %2 (%3 of %4)</source>
        <translation>%1&#xa0;: %2 (%3 sur %4)</translation>
    </message>
    <message>
        <source>The desk was not kept: %1</source>
        <translation>Le poste de travail n’a pas été conservé&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is nothing on the desk to make a rule of.</source>
        <translation>Il n’y a rien sur le poste de travail dont faire une règle.</translation>
    </message>
</context>
<context>
    <name>candela::ReadingRoomPage</name>
    <message>
        <source>Reading room</source>
        <translation>Salle de lecture</translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation>Aucun examen n’est ouvert</translation>
    </message>
    <message>
        <source>Open a study in the Library by a double click, or drop files there to import them.</source>
        <translation>Ouvrez un examen dans la bibliothèque par un double clic, ou déposez-y des fichiers pour les importer.</translation>
    </message>
    <message>
        <source>Image %1: %2</source>
        <translation>Image %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Similar case: %1</source>
        <translation>Cas similaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>This study, %1</source>
        <translation>Cet examen, %1</translation>
    </message>
    <message>
        <source>Other study of %1</source>
        <translation>Autre examen du %1</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Détection</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Detection: results and maps</source>
        <translation>Détection&#xa0;: résultats et cartes</translation>
    </message>
    <message>
        <source>Measurements: list, numbers, export</source>
        <translation>Mesures&#xa0;: liste, chiffres, export</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Volets latéraux</translation>
    </message>
    <message>
        <source>It was drawn on a plane that was turned since.</source>
        <translation>Elle a été tracée sur un plan qui a été tourné depuis.</translation>
    </message>
</context>
<context>
    <name>candela::ReadingToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtrage</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Défilement</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation>Réticule</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Window presets (0–9)</source>
        <translation>Préréglages de fenêtre (0–9)</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>Préréglages de fenêtre</translation>
    </message>
    <message>
        <source>Invert grey</source>
        <translation>Inverser les gris</translation>
    </message>
    <message>
        <source>Rotate by 90° (X-rays only)</source>
        <translation>Tourner de 90° (radiographies seulement)</translation>
    </message>
    <message>
        <source>Flip left and right (X-rays only)</source>
        <translation>Inverser gauche et droite (radiographies seulement)</translation>
    </message>
    <message>
        <source>Reset the view, keep the slice</source>
        <translation>Réinitialiser la vue, garder la coupe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Undo measurement</source>
        <translation>Annuler la mesure</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo measurement</source>
        <translation>Rétablir la mesure</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Delete the selected measurement</source>
        <translation>Supprimer la mesure sélectionnée</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Annotations: full, minimal, off</source>
        <translation>Annotations&#xa0;: complètes, minimales, aucune</translation>
    </message>
    <message>
        <source>Localizer lines</source>
        <translation>Lignes de repérage</translation>
    </message>
    <message>
        <source>Segmentations, presentation states and overlays (G: all on or off)</source>
        <translation>Segmentations, états de présentation et superpositions (G&#xa0;: tout afficher ou masquer)</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Superpositions</translation>
    </message>
    <message>
        <source>Link views (L), unlink (U)</source>
        <translation>Lier les vues (L), délier (U)</translation>
    </message>
    <message>
        <source>Cine</source>
        <translation>Ciné</translation>
    </message>
    <message>
        <source>One view, as acquired</source>
        <translation>Une vue, telle qu’acquise</translation>
    </message>
    <message>
        <source>Axial, coronal, sagittal and 3D</source>
        <translation>Axial, coronal, sagittal et 3D</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Clavier et souris</translation>
    </message>
    <message>
        <source>Detection panel</source>
        <translation>Volet de détection</translation>
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
        <translation>Volets, seconde fenêtre, règles d’accrochage</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Scroll, by position</source>
        <translation>Défilement, selon la position</translation>
    </message>
    <message>
        <source>Zoom, by millimetres</source>
        <translation>Zoom, en millimètres</translation>
    </message>
    <message>
        <source>Pan, by position</source>
        <translation>Déplacement, selon la position</translation>
    </message>
    <message>
        <source>Window, where it is alike</source>
        <translation>Fenêtrage, là où il est semblable</translation>
    </message>
    <message>
        <source>Slab and oblique planes</source>
        <translation>Coupe épaisse et plans obliques</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Window of a box that you draw	Shift+W</source>
        <translation>Fenêtrage d’un rectangle à tracer	Shift+W</translation>
    </message>
    <message>
        <source>Window of a box that you draw (Shift+W); by dragging: W</source>
        <translation>Fenêtrage d’un rectangle à tracer (Shift+W) ; en glissant : W</translation>
    </message>
</context>
<context>
    <name>candela::ReliabilityPlot</name>
    <message>
        <source>Reliability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>stated %1 %, came true %2 %, %3 images</source>
        <translation>annoncé %1 %, vérifié %2 %, %3 images</translation>
    </message>
    <message>
        <source>stated probability of the finding, %</source>
        <translation>probabilité annoncée de l’anomalie, %</translation>
    </message>
    <message>
        <source>share that had it, %</source>
        <translation>part qui la présentait, %</translation>
    </message>
</context>
<context>
    <name>candela::ResultPanel</name>
    <message>
        <source>Detection</source>
        <translation>Détection</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Cas similaires</translation>
    </message>
    <message>
        <source>Find images of other patients that look like the one shown</source>
        <translation>Chercher des images d’autres patients ressemblant à celle affichée</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>Aide à la décision, et non un diagnostic. N’est pas un dispositif médical.</translation>
    </message>
    <message>
        <source>Look for brain tumour</source>
        <translation>Chercher une tumeur cérébrale</translation>
    </message>
    <message>
        <source>Look for lung cancer</source>
        <translation>Chercher un cancer du poumon</translation>
    </message>
    <message>
        <source>Progress of the detection</source>
        <translation>Progression de la détection</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop this detection</source>
        <translation>Arrêter cette détection</translation>
    </message>
    <message>
        <source>Results of this study</source>
        <translation>Résultats de cet examen</translation>
    </message>
    <message>
        <source>Results of this study, the newest first</source>
        <translation>Résultats de cet examen, le plus récent d’abord</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>EXPERIMENTAL</source>
        <translation>EXPÉRIMENTAL</translation>
    </message>
    <message>
        <source>This model fell short of its goals; see its limits.</source>
        <translation>Ce modèle n’a pas atteint ses objectifs&#xa0;; voir ses limites.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Show the slice that speaks most for the finding</source>
        <translation>Montrer la coupe la plus en faveur de l’anomalie</translation>
    </message>
    <message>
        <source>Limits and measured figures of the model</source>
        <translation>Limites et valeurs mesurées du modèle</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Enregistrer le compte rendu …</translation>
    </message>
    <message>
        <source>Write this result as PDF, DICOM SR or JSON (R)</source>
        <translation>Écrire ce résultat en PDF, DICOM SR ou JSON (R)</translation>
    </message>
    <message>
        <source>Activation map</source>
        <translation>Carte d’activation</translation>
    </message>
    <message>
        <source>Where on the slice the evidence for the finding lies, as the network sees it</source>
        <translation>Où se trouvent sur la coupe les indices de l’anomalie, selon le réseau</translation>
    </message>
    <message>
        <source>Opacity of the activation map</source>
        <translation>Opacité de la carte d’activation</translation>
    </message>
    <message>
        <source>Runs over every suitable series of this study</source>
        <translation>Parcourt toutes les séries appropriées de cet examen</translation>
    </message>
    <message>
        <source>%1: waiting in the queue</source>
        <translation>%1&#xa0;: en file d’attente</translation>
    </message>
    <message>
        <source>%1: looking …</source>
        <translation>%1&#xa0;: recherche …</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>These images are unlike those that the model knows.</source>
        <translation>Ces images ne ressemblent pas à celles que le modèle connaît.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Slice %1 speaks most for it</source>
        <translation>La coupe %1 est la plus en faveur</translation>
    </message>
    <message>
        <source>Map of “%1”</source>
        <translation>Carte de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 by %2, %3 s</source>
        <translation>%1 par %2, %3 s</translation>
    </message>
    <message>
        <source>Model %1 %2</source>
        <translation>Modèle %1 %2</translation>
    </message>
    <message>
        <source>The installed model is another one: %1.</source>
        <translation>Le modèle installé est un autre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 report.pdf</source>
        <translation>compte rendu %1.pdf</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le compte rendu</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;DICOM structured report (*.dcm);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;Compte rendu structuré DICOM (*.dcm);;JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 probability of the finding (calibrated): %2</source>
        <translation>Probabilité de l’anomalie %1 (calibrée) : %2</translation>
    </message>
    <message>
        <source>Prediction set: %1.</source>
        <translation>Ensemble de prédiction : %1.</translation>
    </message>
    <message>
        <source>Prediction set: %1; none of them can be excluded.</source>
        <translation>Ensemble de prédiction : %1 ; aucun ne peut être exclu.</translation>
    </message>
    <message>
        <source>Of a kind that the model knows.</source>
        <translation>D’un type que le modèle connaît.</translation>
    </message>
    <message>
        <source>Not judged, which is the right answer for images that a model does not know: look at them without it.</source>
        <translation>Non jugé, ce qui est la bonne réponse pour des images qu’un modèle ne connaît pas : regardez-les sans lui.</translation>
    </message>
    <message>
        <source>Distance from what the model knows: %1 of the limit %2</source>
        <translation>Distance à ce que le modèle connaît : %1 pour une limite de %2</translation>
    </message>
</context>
<context>
    <name>candela::RoleDialog</name>
    <message>
        <source>Role of %1</source>
        <translation>Rôle de %1</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Changer le rôle</translation>
    </message>
    <message>
        <source>New role of %1</source>
        <translation>Nouveau rôle de %1</translation>
    </message>
    <message>
        <source>It holds at once, also where the person is logged in now.</source>
        <translation>Il s&apos;applique immédiatement, même là où la personne est connectée.</translation>
    </message>
</context>
<context>
    <name>candela::SecondWindow</name>
    <message>
        <source>Second window</source>
        <translation>Seconde fenêtre</translation>
    </message>
    <message>
        <source>%1 – Candela, second window</source>
        <translation>%1 – Candela, seconde fenêtre</translation>
    </message>
    <message>
        <source>Candela, second window</source>
        <translation>Candela, seconde fenêtre</translation>
    </message>
</context>
<context>
    <name>candela::SecurityText</name>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>A curious colleague</source>
        <translation>Un collègue curieux</translation>
    </message>
    <message>
        <source>Everybody logs in with a name and a password of at least 12 characters, which is kept as an Argon2id hash. Ten wrong passwords in a row slow an account down, up to 15 minutes. The screen locks after 15 minutes without input, and after 12 hours one logs in again. What a role may do is decided in the library, for the window and for scripts alike; each refusal is written to the audit.</source>
        <translation>Chacun se connecte avec un nom et un mot de passe d&apos;au moins 12 caractères, conservé sous forme de hachage Argon2id. Dix mots de passe erronés de suite ralentissent un compte, jusqu&apos;à 15 minutes. L&apos;écran se verrouille après 15 minutes sans saisie, et après 12 heures il faut se reconnecter. C&apos;est la bibliothèque qui décide de ce qu&apos;un rôle peut faire, pour la fenêtre comme pour les scripts ; chaque refus est inscrit au journal d&apos;audit.</translation>
    </message>
    <message>
        <source>Not against: somebody who watches the password being typed, or who sits down at a desk that is not locked yet (Ctrl+L locks it).</source>
        <translation>Pas contre : quelqu&apos;un qui observe la saisie du mot de passe, ou qui s&apos;assoit à un poste pas encore verrouillé (Ctrl+L le verrouille).</translation>
    </message>
    <message>
        <source>A tampering administrator</source>
        <translation>Un administrateur qui falsifie</translation>
    </message>
    <message>
        <source>Log-ins, openings, imports, exports, deletions, detections, reports, changes of accounts, backups and restores are entries of the audit. They are chained by a keyed hash, and the end of the chain is sealed: an entry that is changed, removed, put in or cut off shows, with its place (Administration, Audit, &quot;Check the chain&quot;).</source>
        <translation>Connexions, ouvertures, importations, exportations, suppressions, détections, comptes rendus, changements de comptes, sauvegardes et restaurations sont des entrées du journal d&apos;audit. Elles sont chaînées par un hachage à clé, et la fin de la chaîne est scellée : une entrée modifiée, supprimée, insérée ou coupée se voit, avec sa place (Administration, Audit, « Vérifier la chaîne »).</translation>
    </message>
    <message>
        <source>Not against: somebody who can read the key of the audit beside the catalogue and run programs of their own, or who puts back the whole library as it once was. Against that, send the audit to a receiver that they do not administer (candelactl audit --send).</source>
        <translation>Pas contre : quelqu&apos;un qui peut lire la clé de l&apos;audit à côté du catalogue et exécuter ses propres programmes, ou qui remet toute la bibliothèque dans un état antérieur. Contre cela, envoyez le journal à un récepteur qu&apos;il n&apos;administre pas (candelactl audit --send).</translation>
    </message>
    <message>
        <source>A hostile disc</source>
        <translation>Un disque hostile</translation>
    </message>
    <message>
        <source>Foreign files are read by a program of its own, without network and with limits on memory, time and open files. When it dies, one file is rejected and the import goes on.</source>
        <translation>Les fichiers étrangers sont lus par un programme à part, sans réseau et avec des limites de mémoire, de temps et de fichiers ouverts. S&apos;il meurt, un fichier est rejeté et l&apos;importation continue.</translation>
    </message>
    <message>
        <source>Not against: a picture that was forged but is a valid file.</source>
        <translation>Pas contre : une image falsifiée dans un fichier valide.</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>Sur le réseau</translation>
    </message>
    <message>
        <source>Audit messages leave the machine over TLS 1.2 or newer, to a receiver whose certificate holds. A connection without TLS must be allowed for that receiver by an administrator, and both are written to the audit. Nothing else is sent anywhere.</source>
        <translation>Les messages d&apos;audit quittent la machine par TLS 1.2 ou plus récent, vers un récepteur dont le certificat est valable. Une connexion sans TLS doit être autorisée pour ce récepteur par un administrateur, et les deux sont inscrits au journal. Rien d&apos;autre n&apos;est envoyé.</translation>
    </message>
    <message>
        <source>Not against: a receiver that is itself not to be trusted.</source>
        <translation>Pas contre : un récepteur qui n&apos;est pas lui-même digne de confiance.</translation>
    </message>
    <message>
        <source>A crash</source>
        <translation>Un plantage</translation>
    </message>
    <message>
        <source>Both programs leave no core file, and no other program of the same user may read their memory. Messages and logs name no patient.</source>
        <translation>Les deux programmes ne laissent aucun fichier core, et aucun autre programme du même utilisateur ne peut lire leur mémoire. Messages et journaux ne nomment aucun patient.</translation>
    </message>
    <message>
        <source>Not against: the administrator of the machine itself.</source>
        <translation>Pas contre : l&apos;administrateur de la machine elle-même.</translation>
    </message>
</context>
<context>
    <name>candela::SeriesPanel</name>
    <message>
        <source>Series of the selected study</source>
        <translation>Séries de l’examen sélectionné</translation>
    </message>
    <message>
        <source>Open in the reading room</source>
        <translation>Ouvrir en salle de lecture</translation>
    </message>
    <message>
        <source>Find cases similar to this series</source>
        <translation>Chercher des cas similaires à cette série</translation>
    </message>
</context>
<context>
    <name>candela::SeriesStrip</name>
    <message>
        <source>Series of the study</source>
        <translation>Séries de l’examen</translation>
    </message>
    <message>
        <source>Other study of %1, %2</source>
        <translation>Autre examen du %1, %2</translation>
    </message>
    <message>
        <source>Click or Enter lists its series</source>
        <translation>Un clic ou Enter liste ses séries</translation>
    </message>
</context>
<context>
    <name>candela::SeriesTile</name>
    <message>
        <source>Series %1</source>
        <translation>Série %1</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>1 slice</source>
        <translation>1 coupe</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 coupes</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 image</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 images</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 trame</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 trames</translation>
    </message>
    <message>
        <source>Open %1 %2, %3</source>
        <translation>Ouvrir %1 %2, %3</translation>
    </message>
    <message>
        <source>%1 · %2 · %3
Click or Enter opens it in the active pane, a drag in any</source>
        <translation>%1 · %2 · %3
Un clic ou Enter l’ouvre dans le volet actif, un glisser dans n’importe lequel</translation>
    </message>
</context>
<context>
    <name>candela::SimilarGrid</name>
    <message>
        <source>Similar cases, best first</source>
        <translation>Cas similaires, les meilleurs d’abord</translation>
    </message>
    <message>
        <source>by reader</source>
        <translation>par le lecteur</translation>
    </message>
    <message>
        <source>by detector</source>
        <translation>par le détecteur</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>sans étiquette</translation>
    </message>
    <message>
        <source>%1. %2 similar</source>
        <translation>%1. %2 similaire</translation>
    </message>
    <message>
        <source>Click to open beside the query</source>
        <translation>Cliquer pour ouvrir à côté de la requête</translation>
    </message>
</context>
<context>
    <name>candela::SimilarPage</name>
    <message>
        <source>Similar cases</source>
        <translation>Cas similaires</translation>
    </message>
    <message>
        <source>Looking for similar cases…</source>
        <translation>Recherche de cas similaires…</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>La recherche a été arrêtée</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>What has been indexed so far is kept; the next search goes on from there.</source>
        <translation>Ce qui a été indexé est conservé&#xa0;; la prochaine recherche continuera à partir de là.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>The image that is compared</source>
        <translation>L’image comparée</translation>
    </message>
    <message>
        <source>Similar in appearance, as the detector&apos;s network sees it. Not a diagnosis by analogy.</source>
        <translation>Similaires d’aspect, selon le réseau du détecteur. Ce n’est pas un diagnostic par analogie.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Whose features are compared</source>
        <translation>De qui les traits sont comparés</translation>
    </message>
    <message>
        <source>Features by modality</source>
        <translation>Traits par modalité</translation>
    </message>
    <message>
        <source>Brain features</source>
        <translation>Traits du cerveau</translation>
    </message>
    <message>
        <source>Lung features</source>
        <translation>Traits du poumon</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalité</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation>Toute modalité</translation>
    </message>
    <message>
        <source>Body part</source>
        <translation>Région anatomique</translation>
    </message>
    <message>
        <source>Any body part</source>
        <translation>Toute région</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Toute étiquette</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Other patients</source>
        <translation>Autres patients</translation>
    </message>
    <message>
        <source>This patient too</source>
        <translation>Ce patient aussi</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Rien à comparer pour l’instant</translation>
    </message>
    <message>
        <source>Choose “Find similar” on a study in the library, or on the image that is open in the reading room.</source>
        <translation>Choisissez «&#xa0;Similaires&#xa0;» pour un examen de la bibliothèque, ou «&#xa0;Cas similaires&#xa0;» pour l’image ouverte en salle de lecture.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Images that are new to the library are indexed first.</source>
        <translation>Les images nouvelles dans la bibliothèque sont indexées d’abord.</translation>
    </message>
    <message>
        <source>%1 images compared, model %2</source>
        <translation>%1 images comparées, modèle %2</translation>
    </message>
    <message>
        <source>No similar case fits the filters</source>
        <translation>Aucun cas similaire ne correspond aux filtres</translation>
    </message>
    <message>
        <source>Other modalities, body parts or labels may.</source>
        <translation>D’autres modalités, régions ou étiquettes peut-être.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>No case of another patient yet</source>
        <translation>Aucun cas d’un autre patient pour l’instant</translation>
    </message>
    <message>
        <source>Import more studies of this kind; they are compared as soon as they are there.</source>
        <translation>Importez d’autres examens de ce type&#xa0;; ils sont comparés dès qu’ils sont là.</translation>
    </message>
</context>
<context>
    <name>candela::SliceDialog</name>
    <message>
        <source>With the patient&apos;s &amp;data on the pictures</source>
        <translation>Avec les donn&amp;ées du patient sur les images</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Enregistrer …</translation>
    </message>
    <message>
        <source>Choose a file: PNG pictures, MP4 or AVI movie</source>
        <translation>Choisir un fichier : images PNG, film MP4 ou AVI</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop writing and remove what was written</source>
        <translation>Arrêter l’écriture et supprimer ce qui a été écrit</translation>
    </message>
    <message>
        <source>Save slices</source>
        <translation>Enregistrer les coupes</translation>
    </message>
    <message>
        <source>First slice</source>
        <translation>Première coupe</translation>
    </message>
    <message>
        <source>The first slice that is saved</source>
        <translation>La première coupe enregistrée</translation>
    </message>
    <message>
        <source>Last slice</source>
        <translation>Dernière coupe</translation>
    </message>
    <message>
        <source>The last slice that is saved</source>
        <translation>La dernière coupe enregistrée</translation>
    </message>
    <message>
        <source>Slices a second</source>
        <translation>Coupes par seconde</translation>
    </message>
    <message>
        <source>How fast a movie plays</source>
        <translation>La vitesse de lecture d’un film</translation>
    </message>
    <message>
        <source>With the patient&apos;s data</source>
        <translation>Avec les données du patient</translation>
    </message>
    <message>
        <source>Otherwise neither name nor dates are drawn</source>
        <translation>Sinon ni le nom ni les dates ne sont inscrits</translation>
    </message>
    <message>
        <source>Slices written</source>
        <translation>Coupes écrites</translation>
    </message>
    <message>
        <source>&amp;From slice</source>
        <translation>&amp;De la coupe</translation>
    </message>
    <message>
        <source>&amp;To slice</source>
        <translation>&amp;À la coupe</translation>
    </message>
    <message>
        <source>Slices a &amp;second</source>
        <translation>Coupes par &amp;seconde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>slices.png</source>
        <translation>coupes.png</translation>
    </message>
    <message>
        <source>PNG pictures (*.png);;MP4 movie (*.mp4);;AVI movie (*.avi)</source>
        <translation>Images PNG (*.png);;Film MP4 (*.mp4);;Film AVI (*.avi)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 est écrit.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Arrêté ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Nothing was written: %1</source>
        <translation>Rien n’a été écrit : %1</translation>
    </message>
</context>
<context>
    <name>candela::SliceScrollBar</name>
    <message>
        <source>Slice</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>With the probability of the finding at each slice</source>
        <translation>Avec la probabilité d’anomalie à chaque coupe</translation>
    </message>
    <message>
        <source>Slice %1</source>
        <translation>Coupe %1</translation>
    </message>
    <message>
        <source>: probability %1 %</source>
        <translation>&#xa0;: probabilité %1 %</translation>
    </message>
    <message>
        <source>, speaks most for the finding</source>
        <translation>, la plus en faveur de l’anomalie</translation>
    </message>
</context>
<context>
    <name>candela::StackPane</name>
    <message>
        <source>Pane %1</source>
        <translation>Volet %1</translation>
    </message>
</context>
<context>
    <name>candela::StackScene</name>
    <message>
        <source>remarks on one more image</source>
        <translation>remarques sur une autre image</translation>
    </message>
    <message>
        <source>remarks on %1 more images</source>
        <translation>remarques sur %1 autres images</translation>
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
        <translation>ID du patient</translation>
    </message>
    <message>
        <source>Born, sex</source>
        <translation>Naissance, sexe</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Date de l’examen</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalité</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>N° d’accession</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Séries</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>candela::StudyMeasurements</name>
    <message>
        <source>Earlier measurements could not be read: %1</source>
        <translation>Les mesures antérieures n’ont pas pu être lues&#xa0;: %1</translation>
    </message>
    <message>
        <source>What you measured is not stored yet: %1</source>
        <translation>Vos mesures ne sont pas encore enregistrées&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>candela::StudyObjects</name>
    <message>
        <source>Segmentation</source>
        <translation>Segmentation</translation>
    </message>
    <message>
        <source> · ID %1</source>
        <translation> · ID %1</translation>
    </message>
    <message>
        <source>The document cannot be read: %1</source>
        <translation>Le document ne peut pas être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>This image is not in the library.</source>
        <translation>Cette image n’est pas dans la bibliothèque.</translation>
    </message>
</context>
<context>
    <name>candela::SweepPanel</name>
    <message>
        <source>Every study that this model has not seen yet, in the background</source>
        <translation>Chaque étude que ce modèle n’a pas encore vue, en arrière-plan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Go on later from where it is</source>
        <translation>Reprendre plus tard là où il en est</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Give it up; the results so far stay</source>
        <translation>Abandonner ; les résultats obtenus restent</translation>
    </message>
    <message>
        <source>Progress through the library</source>
        <translation>Progression dans la bibliothèque</translation>
    </message>
    <message>
        <source>%1 had no image for it.</source>
        <translation>%1 sans image adaptée.</translation>
    </message>
    <message>
        <source>Looks through the library in the background; what you ask for goes first.</source>
        <translation>Parcourt la bibliothèque en arrière-plan ; ce que vous demandez passe d’abord.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Suspendu.</translation>
    </message>
    <message>
        <source>Every study was looked at.</source>
        <translation>Toutes les études ont été vues.</translation>
    </message>
    <message>
        <source>The detector can look at every study of the library that it has not seen yet.</source>
        <translation>Le détecteur peut examiner chaque étude de la bibliothèque qu’il n’a pas encore vue.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Look through the library</source>
        <translation>Parcourir la bibliothèque</translation>
    </message>
</context>
<context>
    <name>candela::TeachingPage</name>
    <message>
        <source>No teaching case is published yet</source>
        <translation>Aucun cas d’enseignement n’est encore publié</translation>
    </message>
    <message>
        <source>Cases that radiologists publish, with all that identifies the patient taken out, appear here for everyone. Trainees see these cases and nothing else of the library.</source>
        <translation>Les cas que publient les radiologues, débarrassés de tout ce qui identifie le patient, apparaissent ici pour tous. Les personnes en formation voient ces cas et rien d’autre de la bibliothèque.</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Enseignement</translation>
    </message>
</context>
<context>
    <name>candela::TextBoxesView</name>
    <message>
        <source>The image with the places that look like text</source>
        <translation>L'image avec les endroits qui ressemblent à du texte</translation>
    </message>
    <message>
        <source>Click a place to keep it or black it out; drag to mark another one</source>
        <translation>Cliquer un endroit pour le conserver ou le noircir ; glisser pour en marquer un autre</translation>
    </message>
</context>
<context>
    <name>candela::TransferEditor</name>
    <message>
        <source>Transfer function</source>
        <translation>Fonction de transfert</translation>
    </message>
    <message>
        <source>Drag a point; double click sets one, or asks for the colour of one; Del removes the chosen one; arrows move it, Space goes on to the next</source>
        <translation>Glissez un point ; un double clic en place un, ou demande la couleur de l’un d’eux ; Del supprime celui qui est choisi ; les flèches le déplacent, Space passe au suivant</translation>
    </message>
    <message>
        <source>%1: opacity %2</source>
        <translation>%1 : opacité %2</translation>
    </message>
</context>
<context>
    <name>candela::UpkeepController</name>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>candela::UpkeepPanel</name>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Verifying and repairing</source>
        <translation>Vérification et réparation</translation>
    </message>
    <message>
        <source>Compressing</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Back up to a folder…</source>
        <translation>Sauvegarder dans un dossier…</translation>
    </message>
    <message>
        <source>Copy what the folder does not hold yet</source>
        <translation>Copier ce que le dossier ne contient pas encore</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Read every object and compare it with its hash</source>
        <translation>Lire chaque objet et le comparer à son empreinte</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Verify, and mend what can be mended</source>
        <translation>Vérifier, et corriger ce qui peut l’être</translation>
    </message>
    <message>
        <source>Compress now</source>
        <translation>Compresser maintenant</translation>
    </message>
    <message>
        <source>Compress what waits, without loss</source>
        <translation>Compresser sans perte ce qui attend</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>A consistent copy of the whole library in a folder, best on another disk. Others may go on working; only what is new is copied, and the copy is read back.</source>
        <translation>Une copie cohérente de toute la bibliothèque dans un dossier, de préférence sur un autre disque. Les autres peuvent continuer à travailler&#xa0;; seul le nouveau est copié, et la copie est relue.</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Reads every stored object, compares it with its hash, and the catalogue with the store.</source>
        <translation>Lit chaque objet stocké, le compare à son empreinte, et le catalogue au stockage.</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Uncompressed pixels are kept as lossless JPEG-LS; files leave the library exactly as they came in.</source>
        <translation>Les pixels non compressés sont conservés en JPEG-LS sans perte&#xa0;; les fichiers ressortent exactement tels qu’ils sont entrés.</translation>
    </message>
    <message>
        <source>Objects that need attention</source>
        <translation>Objets qui demandent attention</translation>
    </message>
    <message>
        <source>Verify the library and mend what can be mended?</source>
        <translation>Vérifier la bibliothèque et corriger ce qui peut l’être&#xa0;?</translation>
    </message>
    <message>
        <source>What belongs to nothing is taken back or removed; each step is listed afterwards. Make a backup first when you can.</source>
        <translation>Ce qui est sans rattachement est repris ou supprimé&#xa0;; chaque étape est listée ensuite. Faites d’abord une sauvegarde si possible.</translation>
    </message>
    <message>
        <source>No backup is known.</source>
        <translation>Aucune sauvegarde connue.</translation>
    </message>
    <message>
        <source>Last backup: %1 by %2</source>
        <translation>Dernière sauvegarde&#xa0;: %1 par %2</translation>
    </message>
    <message>
        <source>%1 objects are kept beside others of the same identifier (conflicts).</source>
        <translation>%1 objets sont conservés à côté d’autres de même identifiant (conflits).</translation>
    </message>
    <message>
        <source>Back up to folder</source>
        <translation>Sauvegarder dans un dossier</translation>
    </message>
</context>
<context>
    <name>candela::ViewOutput</name>
    <message>
        <source>The view was copied</source>
        <translation>La vue a été copiée</translation>
    </message>
    <message>
        <source>The view was copied, with the patient&apos;s data on it</source>
        <translation>La vue a été copiée, avec les données du patient</translation>
    </message>
    <message>
        <source>Without the patient&apos;s data: PNG (*.png)</source>
        <translation>Sans les données du patient : PNG (*.png)</translation>
    </message>
    <message>
        <source>Without the patient&apos;s data: PDF (*.pdf)</source>
        <translation>Sans les données du patient : PDF (*.pdf)</translation>
    </message>
    <message>
        <source>With the patient&apos;s data: PNG (*.png)</source>
        <translation>Avec les données du patient : PNG (*.png)</translation>
    </message>
    <message>
        <source>With the patient&apos;s data: PDF (*.pdf)</source>
        <translation>Avec les données du patient : PDF (*.pdf)</translation>
    </message>
    <message>
        <source>DICOM secondary capture (*.dcm)</source>
        <translation>Capture secondaire DICOM (*.dcm)</translation>
    </message>
    <message>
        <source>Save what the view shows</source>
        <translation>Enregistrer ce que montre la vue</translation>
    </message>
    <message>
        <source>view.png</source>
        <translation>vue.png</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>The view was not saved: %1</source>
        <translation>La vue n’a pas été enregistrée : %1</translation>
    </message>
    <message>
        <source>Print the view</source>
        <translation>Imprimer la vue</translation>
    </message>
    <message>
        <source>The printer could not be used</source>
        <translation>L’imprimante n’a pas pu être utilisée</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Envoyé à l’imprimante</translation>
    </message>
    <message>
        <source>Slices can be saved when all of them are loaded</source>
        <translation>Les coupes peuvent être enregistrées quand toutes sont chargées</translation>
    </message>
</context>
<context>
    <name>candela::ViewportWidget</name>
    <message>
        <source>This series cannot be shown: %1</source>
        <translation>Cette série ne peut pas être affichée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Chargement …</translation>
    </message>
    <message>
        <source>Loading %1 %</source>
        <translation>Chargement %1 %</translation>
    </message>
    <message>
        <source>Image view</source>
        <translation>Vue d’image</translation>
    </message>
    <message>
        <source>%1 view of %2</source>
        <translation>Vue %1 de %2</translation>
    </message>
    <message>
        <source>Drag a series here, or choose this pane and press Enter on a series</source>
        <translation>Glissez une série ici, ou choisissez ce volet et appuyez sur Enter sur une série</translation>
    </message>
    <message>
        <source>difference: without %1</source>
        <translation>différence : sans %1</translation>
    </message>
    <message>
        <source>fused with %1</source>
        <translation>fusion avec %1</translation>
    </message>
</context>
<context>
    <name>candela::VolumePanel</name>
    <message>
        <source>3D: %1</source>
        <translation>3D : %1</translation>
    </message>
    <message>
        <source>3D settings</source>
        <translation>Réglages 3D</translation>
    </message>
    <message>
        <source>&amp;Looks</source>
        <translation>&amp;Aspect</translation>
    </message>
    <message>
        <source>&amp;Clipping</source>
        <translation>&amp;Découpe</translation>
    </message>
    <message>
        <source>&amp;Surface and movie</source>
        <translation>&amp;Surface et film</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Arrêter l’écriture</translation>
    </message>
    <message>
        <source>S&amp;haded by a light</source>
        <translation>Om&amp;bré par une lumière</translation>
    </message>
    <message>
        <source>Light from the upper left of the reader</source>
        <translation>Lumière venant d’en haut à gauche du lecteur</translation>
    </message>
    <message>
        <source>As the preset</source>
        <translation>Comme le préréglage</translation>
    </message>
    <message>
        <source>Forget what was changed here</source>
        <translation>Oublier ce qui a été changé ici</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>Axis %1, %2</source>
        <translation>Axe %1, %2</translation>
    </message>
    <message>
        <source>first</source>
        <translation>début</translation>
    </message>
    <message>
        <source>last</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>Clip: %1</source>
        <translation>Découpe : %1</translation>
    </message>
    <message>
        <source>How much is clipped from this side</source>
        <translation>Quelle part est retranchée de ce côté</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>Rien de retranché</translation>
    </message>
    <message>
        <source>The whole box again</source>
        <translation>De nouveau la boîte entière</translation>
    </message>
    <message>
        <source>Cut &amp;freehand</source>
        <translation>Découper à &amp;main levée</translation>
    </message>
    <message>
        <source>Draw round a part of the 3D view with the left button</source>
        <translation>Entourez une partie de la vue 3D avec le bouton gauche</translation>
    </message>
    <message>
        <source>Remove what is inside</source>
        <translation>Supprimer l’intérieur</translation>
    </message>
    <message>
        <source>Keep what is inside</source>
        <translation>Garder l’intérieur</translation>
    </message>
    <message>
        <source>What a freehand cut removes</source>
        <translation>Ce que supprime une découpe à main levée</translation>
    </message>
    <message>
        <source>Undo the last cut</source>
        <translation>Annuler la dernière découpe</translation>
    </message>
    <message>
        <source>The cuts before it stay</source>
        <translation>Les découpes précédentes restent</translation>
    </message>
    <message>
        <source>Show the s&amp;urface in the 3D view</source>
        <translation>Montrer la s&amp;urface dans la vue 3D</translation>
    </message>
    <message>
        <source>Opaque from the value on</source>
        <translation>Opaque à partir de la valeur</translation>
    </message>
    <message>
        <source>Value of the surface</source>
        <translation>Valeur de la surface</translation>
    </message>
    <message>
        <source>The surface encloses all values from this one on</source>
        <translation>La surface englobe toutes les valeurs à partir de celle-ci</translation>
    </message>
    <message>
        <source> HU</source>
        <translation> UH</translation>
    </message>
    <message>
        <source>Export STL …</source>
        <translation>Exporter en STL …</translation>
    </message>
    <message>
        <source>A closed surface in mm, LPS</source>
        <translation>Une surface fermée en mm, LPS</translation>
    </message>
    <message>
        <source>Pictures of a turn</source>
        <translation>Images d’un tour</translation>
    </message>
    <message>
        <source>Pictures of a whole turn</source>
        <translation>Images d’un tour complet</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Duration of a turn</source>
        <translation>Durée d’un tour</translation>
    </message>
    <message>
        <source>Duration of a whole turn</source>
        <translation>Durée d’un tour complet</translation>
    </message>
    <message>
        <source>Save a rotation movie …</source>
        <translation>Enregistrer un film de rotation …</translation>
    </message>
    <message>
        <source>MP4, AVI, or a series of PNG pictures</source>
        <translation>MP4, AVI, ou une série d’images PNG</translation>
    </message>
    <message>
        <source>From &amp;value</source>
        <translation>À partir de la &amp;valeur</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Images</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>Dur&amp;ée</translation>
    </message>
    <message>
        <source>Export the surface</source>
        <translation>Exporter la surface</translation>
    </message>
    <message>
        <source>surface.stl</source>
        <translation>surface.stl</translation>
    </message>
    <message>
        <source>STL surfaces (*.stl)</source>
        <translation>Surfaces STL (*.stl)</translation>
    </message>
    <message>
        <source>Save a rotation movie</source>
        <translation>Enregistrer un film de rotation</translation>
    </message>
    <message>
        <source>rotation.mp4</source>
        <translation>rotation.mp4</translation>
    </message>
    <message>
        <source>MP4 movie (*.mp4);;AVI movie (*.avi);;PNG pictures (*.png)</source>
        <translation>Film MP4 (*.mp4);;Film AVI (*.avi);;Images PNG (*.png)</translation>
    </message>
    <message>
        <source>Making the surface …</source>
        <translation>Calcul de la surface …</translation>
    </message>
    <message>
        <source>No surface was written: %1</source>
        <translation>Aucune surface n’a été écrite : %1</translation>
    </message>
    <message>
        <source>%1: %2 triangles, %3 ml enclosed</source>
        <translation>%1 : %2 triangles, %3 ml englobés</translation>
    </message>
    <message>
        <source>Making the movie …</source>
        <translation>Création du film …</translation>
    </message>
    <message>
        <source>No movie was written: %1</source>
        <translation>Aucun film n’a été écrit : %1</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 est écrit.</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Image %1 sur %2</translation>
    </message>
</context>
<context>
    <name>candela::VolumeViewWidget</name>
    <message>
        <source>3D view</source>
        <translation>Vue 3D</translation>
    </message>
    <message>
        <source>3D preset</source>
        <translation>Préréglage 3D</translation>
    </message>
    <message>
        <source>How the volume is drawn</source>
        <translation>Comment le volume est représenté</translation>
    </message>
    <message>
        <source>MIP</source>
        <translation>MIP</translation>
    </message>
    <message>
        <source>Rendering …</source>
        <translation>Calcul du rendu …</translation>
    </message>
    <message>
        <source>3D follows when all slices are loaded</source>
        <translation>La 3D suit quand toutes les coupes sont chargées</translation>
    </message>
    <message>
        <source>3D settings</source>
        <translation>Réglages 3D</translation>
    </message>
    <message>
        <source>Looks, clipping, surface, movie (E)</source>
        <translation>Aspect, découpe, surface, film (E)</translation>
    </message>
</context>
<context>
    <name>candela::WarningsDialog</name>
    <message>
        <source>What was inferred or repaired</source>
        <translation>Ce qui a été déduit ou réparé</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Candela shows these images with the following remarks.</source>
        <translation>Candela affiche ces images avec les remarques suivantes.</translation>
    </message>
</context>
</TS>
