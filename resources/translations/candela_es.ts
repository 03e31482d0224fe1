<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ColourMapChoice</name>
    <message>
        <source>Hot iron</source>
        <translation>Hierro candente</translation>
    </message>
    <message>
        <source>PET</source>
        <translation>PET</translation>
    </message>
    <message>
        <source>Rainbow</source>
        <translation>Arcoíris</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>Espectral</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Calor</translation>
    </message>
    <message>
        <source>Cool</source>
        <translation>Frío</translation>
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
        <translation>Corte %1</translation>
    </message>
    <message>
        <source>%1, which speaks most for the finding. Colours show where the network sees the evidence.</source>
        <translation>%1, el que más apoya el hallazgo. Los colores muestran dónde ve la red los indicios.</translation>
    </message>
    <message>
        <source>Detection report: %1</source>
        <translation>Informe de detección: %1</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID del paciente</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>N.º de acceso</translation>
    </message>
    <message>
        <source>Calibrated probability of the finding</source>
        <translation>Probabilidad calibrada del hallazgo</translation>
    </message>
    <message>
        <source>Cannot be told apart with confidence</source>
        <translation>No se pueden distinguir con seguridad</translation>
    </message>
    <message>
        <source>Spot (mm, LPS)</source>
        <translation>Punto (mm, LPS)</translation>
    </message>
    <message>
        <source>Estimated diameter</source>
        <translation>Diámetro estimado</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>de acuerdo</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>en desacuerdo</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 el %2</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>Apoyo a la decisión, no un diagnóstico. No es un producto sanitario.</translation>
    </message>
    <message>
        <source>Model %1 %2, SHA-256 %3</source>
        <translation>Modelo %1 %2, SHA-256 %3</translation>
    </message>
    <message>
        <source>Detection %1, made %2 by %3</source>
        <translation>Detección %1, hecha el %2 por %3</translation>
    </message>
</context>
<context>
    <name>DisplayJudgement</name>
    <message>
        <source>Uncalibrated display: it is not known what %1 shows (DICOM PS3.14). Check it.</source>
        <translation>Pantalla sin calibrar: no se sabe qué muestra %1 (DICOM PS3.14). Compruébela.</translation>
    </message>
    <message>
        <source>%1: gamma about %2, the whole pattern seen, by eye on %3. Not known to be calibrated (DICOM PS3.14).</source>
        <translation>%1: gamma de unos %2, patrón visto entero, a simple vista el %3. No consta que esté calibrada (DICOM PS3.14).</translation>
    </message>
    <message>
        <source>%1: gamma about %2; on %3 parts of the pattern were not seen. Do not read images on it before it is set right.</source>
        <translation>%1: gamma de unos %2; el %3 no se veían partes del patrón. No lea imágenes en ella antes de ajustarla.</translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <source>administrator</source>
        <translation>administración</translation>
    </message>
    <message>
        <source>radiologist</source>
        <translation>radiología</translation>
    </message>
    <message>
        <source>clinician</source>
        <translation>clínica</translation>
    </message>
    <message>
        <source>trainee</source>
        <translation>formación</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Cerebro</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Pulmón</translation>
    </message>
    <message>
        <source>Nodule</source>
        <translation>Nódulo</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Detectado</translation>
    </message>
    <message>
        <source>Not detected</source>
        <translation>No detectado</translation>
    </message>
    <message>
        <source>Indeterminate</source>
        <translation>Indeterminado</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>exceptionally unlikely</source>
        <translation>excepcionalmente improbable</translation>
    </message>
    <message>
        <source>very unlikely</source>
        <translation>muy improbable</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>improbable</translation>
    </message>
    <message>
        <source>about as likely as not</source>
        <translation>tan probable como improbable</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>muy probable</translation>
    </message>
    <message>
        <source>virtually certain</source>
        <translation>prácticamente seguro</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>%1: %2 compared, %3 alike, %4 s</source>
        <translation>%1: %2 comparados, %3 iguales, %4 s</translation>
    </message>
    <message>
        <source>No new image</source>
        <translation>Ninguna imagen nueva</translation>
    </message>
    <message>
        <source>1 image imported</source>
        <translation>1 imagen importada</translation>
    </message>
    <message>
        <source>%1 images imported</source>
        <translation>%1 imágenes importadas</translation>
    </message>
    <message>
        <source>1 new study</source>
        <translation>1 estudio nuevo</translation>
    </message>
    <message>
        <source>%1 new studies</source>
        <translation>%1 estudios nuevos</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 ya presentes</translation>
    </message>
    <message>
        <source>%1 in conflict</source>
        <translation>%1 en conflicto</translation>
    </message>
    <message>
        <source>%1 with the pixels of another</source>
        <translation>%1 con los píxeles de otra</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 rechazados</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 omitidos</translation>
    </message>
    <message>
        <source>Import stopped: %1</source>
        <translation>Importación detenida: %1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Same pixels</source>
        <translation>Mismos píxeles</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>One file bears the identifier of an object that was there first, with other content. Both are kept; the one that was there first is shown.</source>
        <translation>Un archivo lleva el identificador de un objeto que ya estaba, con otro contenido. Se conservan ambos; se muestra el que estaba primero.</translation>
    </message>
    <message>
        <source>%1 files bear identifiers of objects that were there first, with other content. Both are kept; those that were there first are shown.</source>
        <translation>%1 archivos llevan identificadores de objetos que ya estaban, con otro contenido. Se conservan ambos; se muestran los que estaban primero.</translation>
    </message>
    <message>
        <source>One image has exactly the pixels of another under its own identifier; both are kept and linked.</source>
        <translation>Una imagen tiene exactamente los píxeles de otra con su propio identificador; ambas se conservan y se enlazan.</translation>
    </message>
    <message>
        <source>%1 images have exactly the pixels of others under their own identifiers; all are kept and linked.</source>
        <translation>%1 imágenes tienen exactamente los píxeles de otras con sus propios identificadores; todas se conservan y se enlazan.</translation>
    </message>
    <message>
        <source>%1 files seen, %2 read, %3 stored, %4 s</source>
        <translation>%1 archivos vistos, %2 leídos, %3 guardados, %4 s</translation>
    </message>
    <message>
        <source>, compressed in %1 s</source>
        <translation>, comprimidos en %1 s</translation>
    </message>
    <message>
        <source>identifiers</source>
        <translation>identificadores</translation>
    </message>
    <message>
        <source>checksums</source>
        <translation>sumas de comprobación</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>resúmenes</translation>
    </message>
    <message>
        <source>Duplicates by %1</source>
        <translation>Duplicados por %1</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>Log-in refused: the name or the password is wrong.</source>
        <translation>Acceso rechazado: el nombre o la contraseña no es correcto.</translation>
    </message>
    <message>
        <source>Not logged in.</source>
        <translation>Sin sesión iniciada.</translation>
    </message>
    <message>
        <source>The account does not exist any more.</source>
        <translation>La cuenta ya no existe.</translation>
    </message>
    <message>
        <source>The password must have at least 12 characters.</source>
        <translation>La contraseña debe tener al menos 12 caracteres.</translation>
    </message>
    <message>
        <source>The password may have at most 128 characters.</source>
        <translation>La contraseña puede tener como máximo 128 caracteres.</translation>
    </message>
    <message>
        <source>The password is one of the commonest: choose another.</source>
        <translation>La contraseña es una de las más comunes: elija otra.</translation>
    </message>
    <message>
        <source>The password is made of the user&apos;s or the product&apos;s name: choose another.</source>
        <translation>La contraseña está hecha con el nombre del usuario o del producto: elija otra.</translation>
    </message>
    <message>
        <source>A user name has 1 to 64 characters and no spaces at its ends.</source>
        <translation>Un nombre de acceso tiene de 1 a 64 caracteres, sin espacios al principio ni al final.</translation>
    </message>
    <message>
        <source>This account may not run a detection.</source>
        <translation>Esta cuenta no puede ejecutar detecciones.</translation>
    </message>
    <message>
        <source>This account may not look at other patients&apos; studies.</source>
        <translation>Esta cuenta no puede ver estudios de otros pacientes.</translation>
    </message>
    <message>
        <source>There are no images in what was chosen.</source>
        <translation>No hay imágenes en lo que se eligió.</translation>
    </message>
    <message>
        <source>The series holds no images that can be shown.</source>
        <translation>La serie no contiene imágenes que se puedan mostrar.</translation>
    </message>
    <message>
        <source>The images that it belongs to are not in the library.</source>
        <translation>Las imágenes a las que pertenece no están en la biblioteca.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Se detuvo la importación.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Se canceló la exportación.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Se canceló la búsqueda.</translation>
    </message>
    <message>
        <source>The analysis was cancelled.</source>
        <translation>Se canceló el análisis.</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation>Se canceló la carga.</translation>
    </message>
    <message>
        <source>The verification was stopped before its end.</source>
        <translation>La verificación se detuvo antes de terminar.</translation>
    </message>
    <message>
        <source>The repair was stopped before its end.</source>
        <translation>La reparación se detuvo antes de terminar.</translation>
    </message>
    <message>
        <source>Another program is compressing this library.</source>
        <translation>Otro programa está comprimiendo esta biblioteca.</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>Ventana propia</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Pulmón</translation>
    </message>
    <message>
        <source>Mediastinum</source>
        <translation>Mediastino</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Hueso</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Cerebro</translation>
    </message>
    <message>
        <source>Abdomen</source>
        <translation>Abdomen</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>Ictus</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrada</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>Rango completo</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Piel</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Vasos</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>axial</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>coronal</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>sagital</translation>
    </message>
    <message>
        <source>acquired</source>
        <translation>tal como se adquirió</translation>
    </message>
    <message>
        <source>Mammograms back to back</source>
        <translation>Mamografías espalda con espalda</translation>
    </message>
    <message>
        <source>CC and MLO</source>
        <translation>CC y MLO</translation>
    </message>
    <message>
        <source>CC above the prior</source>
        <translation>CC sobre el previo</translation>
    </message>
    <message>
        <source>MLO above the prior</source>
        <translation>MLO sobre el previo</translation>
    </message>
    <message>
        <source>Chest X-ray with prior</source>
        <translation>Radiografía de tórax con previo</translation>
    </message>
    <message>
        <source>Frontal beside the prior</source>
        <translation>Frontal junto al previo</translation>
    </message>
    <message>
        <source>Frontal and lateral</source>
        <translation>Frontal y lateral</translation>
    </message>
    <message>
        <source>Lateral beside the prior</source>
        <translation>Lateral junto al previo</translation>
    </message>
    <message>
        <source>Chest X-ray, frontal and lateral</source>
        <translation>Radiografía de tórax, frontal y lateral</translation>
    </message>
    <message>
        <source>Frontal</source>
        <translation>Frontal</translation>
    </message>
    <message>
        <source>Lateral</source>
        <translation>Lateral</translation>
    </message>
    <message>
        <source>Chest CT with prior</source>
        <translation>TC de tórax con previo</translation>
    </message>
    <message>
        <source>Lung and mediastinum beside the prior</source>
        <translation>Pulmón y mediastino junto al previo</translation>
    </message>
    <message>
        <source>Lung, mediastinum, coronal, 3D</source>
        <translation>Pulmón, mediastino, coronal, 3D</translation>
    </message>
    <message>
        <source>Three planes and 3D</source>
        <translation>Tres planos y 3D</translation>
    </message>
    <message>
        <source>Chest CT</source>
        <translation>TC de tórax</translation>
    </message>
    <message>
        <source>Brain MR by sequence</source>
        <translation>RM cerebral por secuencia</translation>
    </message>
    <message>
        <source>T2, FLAIR, T1, T1 with contrast</source>
        <translation>T2, FLAIR, T1, T1 con contraste</translation>
    </message>
    <message>
        <source>Diffusion and susceptibility</source>
        <translation>Difusión y susceptibilidad</translation>
    </message>
    <message>
        <source>FLAIR and T1 with contrast beside the prior</source>
        <translation>FLAIR y T1 con contraste junto al previo</translation>
    </message>
    <message>
        <source>Beside the prior</source>
        <translation>Junto al previo</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Solo</translation>
    </message>
</context>
<context>
    <name>PageId</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Reading room</source>
        <translation>Sala de lectura</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Casos similares</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Docencia</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>Modelos</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>an image that is not in the library</source>
        <translation>una imagen que no está en la biblioteca</translation>
    </message>
    <message>
        <source>%1, image %2 of %3</source>
        <translation>%1, imagen %2 de %3</translation>
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
        <translation>%1 objetos están en %2; hubo que copiar %3 de ellos (%4), en %5.</translation>
    </message>
    <message>
        <source> Every object of the copy was read back and is whole.</source>
        <translation> Cada objeto de la copia se volvió a leer y está íntegro.</translation>
    </message>
    <message>
        <source> The copy could not be verified: make it again.</source>
        <translation> No se pudo verificar la copia: repítala.</translation>
    </message>
    <message>
        <source>%1 objects read (%2) in %3.</source>
        <translation>%1 objetos leídos (%2) en %3.</translation>
    </message>
    <message>
        <source> Every object is whole, and the catalogue agrees with the store.</source>
        <translation> Cada objeto está íntegro y el catálogo concuerda con el almacén.</translation>
    </message>
    <message>
        <source>1 object is damaged</source>
        <translation>1 objeto está dañado</translation>
    </message>
    <message>
        <source>%1 objects are damaged</source>
        <translation>%1 objetos están dañados</translation>
    </message>
    <message>
        <source>1 is missing</source>
        <translation>falta 1</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>faltan %1</translation>
    </message>
    <message>
        <source>1 belongs to nothing</source>
        <translation>1 no pertenece a nada</translation>
    </message>
    <message>
        <source>%1 belong to nothing</source>
        <translation>%1 no pertenecen a nada</translation>
    </message>
    <message>
        <source> &quot;Repair&quot; mends what can be mended; a backup holds the rest.</source>
        <translation> «Reparar» arregla lo que se puede arreglar; el resto está en una copia de seguridad.</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Reparado</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Belongs to nothing</source>
        <translation>No pertenece a nada</translation>
    </message>
    <message>
        <source>Nothing was left to compress.</source>
        <translation>No quedaba nada por comprimir.</translation>
    </message>
    <message>
        <source>%1 objects went from %2 to %3 (%4) without loss, in %5.</source>
        <translation>%1 objetos pasaron de %2 a %3 (%4) sin pérdida, en %5.</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>Aún no hay nada guardado.</translation>
    </message>
    <message>
        <source>Files of %1 are kept in %2 (%3).</source>
        <translation>%1 de archivos se guardan en %2 (%3).</translation>
    </message>
    <message>
        <source>%1 wait to be compressed.</source>
        <translation>%1 esperan a ser comprimidos.</translation>
    </message>
    <message>
        <source>Nothing waits to be compressed.</source>
        <translation>Nada espera a ser comprimido.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>nac. %1</translation>
    </message>
    <message>
        <source>Referred by %1</source>
        <translation>Solicitado por %1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 imágenes</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 objetos</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 imagen</translation>
    </message>
    <message>
        <source>1 object</source>
        <translation>1 objeto</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 fotogramas</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 cortes</translation>
    </message>
</context>
<context>
    <name>ReadingCommand</name>
    <message>
        <source>window</source>
        <translation>ventana</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>desplazarse</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>crosshair</source>
        <translation>cruz</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distancia</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>ángulo</translation>
    </message>
    <message>
        <source>choose what to measure; then its letter</source>
        <translation>elegir qué medir; después, su letra</translation>
    </message>
    <message>
        <source>next slice</source>
        <translation>corte siguiente</translation>
    </message>
    <message>
        <source>previous slice</source>
        <translation>corte anterior</translation>
    </message>
    <message>
        <source>ten slices on</source>
        <translation>diez cortes adelante</translation>
    </message>
    <message>
        <source>ten slices back</source>
        <translation>diez cortes atrás</translation>
    </message>
    <message>
        <source>first slice</source>
        <translation>primer corte</translation>
    </message>
    <message>
        <source>last slice</source>
        <translation>último corte</translation>
    </message>
    <message>
        <source>next series</source>
        <translation>serie siguiente</translation>
    </message>
    <message>
        <source>previous series</source>
        <translation>serie anterior</translation>
    </message>
    <message>
        <source>next study of the library&apos;s list</source>
        <translation>estudio siguiente de la lista de la biblioteca</translation>
    </message>
    <message>
        <source>previous study of the list</source>
        <translation>estudio anterior de la lista</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>panel siguiente</translation>
    </message>
    <message>
        <source>previous pane</source>
        <translation>panel anterior</translation>
    </message>
    <message>
        <source>next stage of the hanging rule</source>
        <translation>etapa siguiente de la regla de presentación</translation>
    </message>
    <message>
        <source>previous stage</source>
        <translation>etapa anterior</translation>
    </message>
    <message>
        <source>panes, second window, hanging rules</source>
        <translation>paneles, segunda ventana, reglas de presentación</translation>
    </message>
    <message>
        <source>the view as large as its window, and back</source>
        <translation>la vista tan grande como su ventana, y de vuelta</translation>
    </message>
    <message>
        <source>menu of the view</source>
        <translation>menú de la vista</translation>
    </message>
    <message>
        <source>link the views, from where they are now</source>
        <translation>vincular las vistas desde donde están ahora</translation>
    </message>
    <message>
        <source>unlink the views</source>
        <translation>desvincular las vistas</translation>
    </message>
    <message>
        <source>lines of the other planes and series</source>
        <translation>líneas de los otros planos y series</translation>
    </message>
    <message>
        <source>segmentations, presentation states and overlays on / off</source>
        <translation>mostrar u ocultar segmentaciones, estados de presentación y superposiciones</translation>
    </message>
    <message>
        <source>annotations full / minimal / off</source>
        <translation>anotaciones completas / mínimas / ninguna</translation>
    </message>
    <message>
        <source>cine</source>
        <translation>cine</translation>
    </message>
    <message>
        <source>invert grey</source>
        <translation>invertir grises</translation>
    </message>
    <message>
        <source>rotate by 90° (X-rays only)</source>
        <translation>girar 90° (solo radiografías)</translation>
    </message>
    <message>
        <source>flip left and right (X-rays only)</source>
        <translation>voltear izquierda y derecha (solo radiografías)</translation>
    </message>
    <message>
        <source>the image&apos;s own window</source>
        <translation>la ventana propia de la imagen</translation>
    </message>
    <message>
        <source>window preset 1</source>
        <translation>ventana predefinida 1</translation>
    </message>
    <message>
        <source>window preset 2</source>
        <translation>ventana predefinida 2</translation>
    </message>
    <message>
        <source>window preset 3</source>
        <translation>ventana predefinida 3</translation>
    </message>
    <message>
        <source>window preset 4</source>
        <translation>ventana predefinida 4</translation>
    </message>
    <message>
        <source>window preset 5</source>
        <translation>ventana predefinida 5</translation>
    </message>
    <message>
        <source>window preset 6</source>
        <translation>ventana predefinida 6</translation>
    </message>
    <message>
        <source>window preset 7</source>
        <translation>ventana predefinida 7</translation>
    </message>
    <message>
        <source>window preset 8</source>
        <translation>ventana predefinida 8</translation>
    </message>
    <message>
        <source>window preset 9</source>
        <translation>ventana predefinida 9</translation>
    </message>
    <message>
        <source>reset the view, keep the slice</source>
        <translation>restablecer la vista, mantener el corte</translation>
    </message>
    <message>
        <source>undo a measurement</source>
        <translation>deshacer una medición</translation>
    </message>
    <message>
        <source>redo a measurement</source>
        <translation>rehacer una medición</translation>
    </message>
    <message>
        <source>delete the selected measurement</source>
        <translation>borrar la medición seleccionada</translation>
    </message>
    <message>
        <source>save the report of the shown result</source>
        <translation>guardar el informe del resultado mostrado</translation>
    </message>
    <message>
        <source>copy what the view shows</source>
        <translation>copiar lo que muestra la vista</translation>
    </message>
    <message>
        <source>save what the view shows: PNG, PDF, DICOM</source>
        <translation>guardar lo que muestra la vista: PNG, PDF, DICOM</translation>
    </message>
    <message>
        <source>print what the view shows</source>
        <translation>imprimir lo que muestra la vista</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>esta ayuda</translation>
    </message>
    <message>
        <source>window of what a drawn box holds</source>
        <translation>ventana según el contenido de un recuadro dibujado</translation>
    </message>
    <message>
        <source>pointer in the image to the left</source>
        <translation>puntero en la imagen a la izquierda</translation>
    </message>
    <message>
        <source>pointer in the image to the right</source>
        <translation>puntero en la imagen a la derecha</translation>
    </message>
    <message>
        <source>pointer in the image up</source>
        <translation>puntero en la imagen hacia arriba</translation>
    </message>
    <message>
        <source>pointer in the image down</source>
        <translation>puntero en la imagen hacia abajo</translation>
    </message>
    <message>
        <source>pointer one pixel to the left</source>
        <translation>puntero un píxel a la izquierda</translation>
    </message>
    <message>
        <source>pointer one pixel to the right</source>
        <translation>puntero un píxel a la derecha</translation>
    </message>
    <message>
        <source>pointer one pixel up</source>
        <translation>puntero un píxel hacia arriba</translation>
    </message>
    <message>
        <source>pointer one pixel down</source>
        <translation>puntero un píxel hacia abajo</translation>
    </message>
    <message>
        <source>the tool at the pointer, as by a click</source>
        <translation>la herramienta en el puntero, como con un clic</translation>
    </message>
    <message>
        <source>next colours for grey images</source>
        <translation>colores siguientes para imágenes en gris</translation>
    </message>
    <message>
        <source>slab: one plane, mean, MIP, MinIP</source>
        <translation>bloque: un plano, media, MIP, MinIP</translation>
    </message>
    <message>
        <source>thicker slab</source>
        <translation>bloque más grueso</translation>
    </message>
    <message>
        <source>thinner slab</source>
        <translation>bloque más fino</translation>
    </message>
    <message>
        <source>turn the other planes left by 5°</source>
        <translation>girar los otros planos 5° a la izquierda</translation>
    </message>
    <message>
        <source>turn the other planes right by 5°</source>
        <translation>girar los otros planos 5° a la derecha</translation>
    </message>
    <message>
        <source>turn the other planes left by 1°</source>
        <translation>girar los otros planos 1° a la izquierda</translation>
    </message>
    <message>
        <source>turn the other planes right by 1°</source>
        <translation>girar los otros planos 1° a la derecha</translation>
    </message>
    <message>
        <source>straight planes again</source>
        <translation>planos rectos de nuevo</translation>
    </message>
    <message>
        <source>set a point of a curved cut&apos;s path</source>
        <translation>marcar un punto del trayecto de un corte curvo</translation>
    </message>
    <message>
        <source>take back the path&apos;s last point</source>
        <translation>retirar el último punto del trayecto</translation>
    </message>
    <message>
        <source>show the curved cut</source>
        <translation>mostrar el corte curvo</translation>
    </message>
    <message>
        <source>fusion with, or subtraction of, a second series</source>
        <translation>fusión con una segunda serie, o sustracción de ella</translation>
    </message>
    <message>
        <source>3D: looks, clipping, surface, movie</source>
        <translation>3D: aspecto, recorte, superficie, vídeo</translation>
    </message>
    <message>
        <source>save all slices or a range: PNG pictures, movie</source>
        <translation>guardar todos los cortes o un intervalo: imágenes PNG, vídeo</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Candela keeps this object and exports it unchanged (Library, Export), but does not draw it.</source>
        <translation>Candela conserva este objeto y lo exporta sin cambios (Biblioteca, Exportar), pero no lo dibuja.</translation>
    </message>
</context>
<context>
    <name>ReviewChecklist</name>
    <message>
        <source>Series are organised into frame sets, never fewer than series</source>
        <translation>Las series se organizan en conjuntos de fotogramas, nunca menos que las series</translation>
    </message>
    <message>
        <source>Yes. A series is parted by geometry, echo, time and b value into stacks, each a tile of the strip.</source>
        <translation>Sí. Una serie se divide por geometría, eco, tiempo y valor b en pilas, cada una con su miniatura en la tira.</translation>
    </message>
    <message>
        <source>Thumbnails with date, modality, description and count; a frame set opens fitted, in its own window, annotated, with the scroll tool active</source>
        <translation>Miniaturas con fecha, modalidad, descripción y número de imágenes; un conjunto de fotogramas se abre ajustado, con su propia ventana, con anotaciones y con la herramienta de desplazamiento activa</translation>
    </message>
    <message>
        <source>Yes, but the window tool is active at first; the wheel scrolls with every tool.</source>
        <translation>Sí, pero al principio está activa la herramienta de ventana; la rueda desplaza con cualquier herramienta.</translation>
    </message>
    <message>
        <source>Layouts within and across viewports; at least two frame sets side by side</source>
        <translation>Disposiciones dentro de las vistas y entre ellas; al menos dos conjuntos de fotogramas lado a lado</translation>
    </message>
    <message>
        <source>Yes: 1 × 1 to 4 × 4 panes, four views of a volume in each, a second window.</source>
        <translation>Sí: de 1 × 1 a 4 × 4 paneles, cuatro vistas de un volumen en cada uno, una segunda ventana.</translation>
    </message>
    <message>
        <source>Rotate by 90° and flip on DX and CR only</source>
        <translation>Girar 90° y voltear solo en DX y CR</translation>
    </message>
    <message>
        <source>Yes; refused for cross-sections, the letters follow.</source>
        <translation>Sí; se rechaza en imágenes de corte, y las letras acompañan el giro.</translation>
    </message>
    <message>
        <source>Window by dragging (right widens, up brightens), presets, inversion</source>
        <translation>Ventana al arrastrar (a la derecha ensancha, hacia arriba aclara), ventanas predefinidas, inversión</translation>
    </message>
    <message>
        <source>For MR, PET and XA, rescale slope and intercept are ignored for windowing</source>
        <translation>En RM, PET y XA, la pendiente y la ordenada de reescalado se ignoran para la ventana</translation>
    </message>
    <message>
        <source>In part: values are shown as the header rescales them, windows of the header are taken in the same values.</source>
        <translation>En parte: los valores se muestran tal como los reescala la cabecera, y las ventanas de la cabecera se toman en esos mismos valores.</translation>
    </message>
    <message>
        <source>Scroll by wheel, drag and keys; linked and unlinked scroll, pan and zoom</source>
        <translation>Desplazarse con la rueda, arrastrando y con teclas; desplazamiento, zoom y movimiento vinculados y sin vincular</translation>
    </message>
    <message>
        <source>Yes, linked by millimetres within a frame of reference and by offset to a prior.</source>
        <translation>Sí, vinculados por milímetros dentro de un marco de referencia y por desfase con un estudio previo.</translation>
    </message>
    <message>
        <source>Laterality and orientation letters that follow every rotation and flip, in reconstructed planes too</source>
        <translation>Letras de lateralidad y orientación que acompañan cada giro y volteo, también en los planos reconstruidos</translation>
    </message>
    <message>
        <source>Yes, from each view&apos;s own direction in the patient; tested on marked phantoms.</source>
        <translation>Sí, según la dirección propia de cada vista en el paciente; comprobado con fantomas marcados.</translation>
    </message>
    <message>
        <source>Localizer lines; a crosshair that finds the same point in every view of a frame of reference</source>
        <translation>Líneas de localización; una cruz que encuentra el mismo punto en cada vista de un marco de referencia</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Sí.</translation>
    </message>
    <message>
        <source>Annotations full, minimal, off; demographics, technique, lossy compression with ratio and method</source>
        <translation>Anotaciones completas, mínimas, ninguna; datos demográficos, técnica, compresión con pérdida con su razón y método</translation>
    </message>
    <message>
        <source>Yes; what was lost, repaired or guessed is shown at every level.</source>
        <translation>Sí; lo que se perdió, reparó o dedujo se muestra en todos los niveles.</translation>
    </message>
    <message>
        <source>Cine: play, pause, first, last, step, rate</source>
        <translation>Cine: reproducir, pausa, primero, último, paso, velocidad</translation>
    </message>
    <message>
        <source>Yes, with the rate that the header gives.</source>
        <translation>Sí, con la velocidad que da la cabecera.</translation>
    </message>
    <message>
        <source>Distance, angle, also between two separate segments (Cobb), statistics of a region</source>
        <translation>Distancia, ángulo, también entre dos segmentos separados (Cobb), estadística de una región</translation>
    </message>
    <message>
        <source>Next and previous study, frame set, frame; priors of the same patient at hand</source>
        <translation>Estudio, conjunto de fotogramas y fotograma siguientes y anteriores; estudios previos del mismo paciente a mano</translation>
    </message>
    <message>
        <source>Grey-scale and colour, any modality</source>
        <translation>Escala de grises y color, cualquier modalidad</translation>
    </message>
    <message>
        <source>Modal tools exclude each other, show which is active and change the cursor</source>
        <translation>Las herramientas modales se excluyen entre sí, muestran cuál está activa y cambian el cursor</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Teclas de una sola letra</translation>
    </message>
    <message>
        <source>Yes, as on the first page here, and each can be changed.</source>
        <translation>Sí, como en la primera página de aquí, y cada una se puede cambiar.</translation>
    </message>
    <message>
        <source>Report (R) and print (P)</source>
        <translation>Informe (R) e impresión (P)</translation>
    </message>
    <message>
        <source>R saves the report of the shown result, P prints or saves what is shown.</source>
        <translation>R guarda el informe del resultado mostrado, P imprime o guarda lo que se muestra.</translation>
    </message>
    <message>
        <source>Yes. Every window of the header is offered by its name, presets by modality on 1–9; a drawn box gives the window of its values.</source>
        <translation>Sí. Cada ventana de la cabecera se ofrece por su nombre; ventanas predefinidas por modalidad en 1–9; un recuadro dibujado da la ventana de sus valores.</translation>
    </message>
    <message>
        <source>Yes, and paths, ratios, diameters, arrows and text, by mouse or by keys alone; each says what its millimetres rest on.</source>
        <translation>Sí, y también trayectos, índices, diámetros, flechas y texto, con el ratón o solo con el teclado; cada medida dice en qué se basan sus milímetros.</translation>
    </message>
    <message>
        <source>Yes, grey also in colours with a scale of values; ECG waveforms are listed and exported, not drawn.</source>
        <translation>Sí, el gris también en colores con una escala de valores; las ondas de ECG se enumeran y se exportan, pero no se dibujan.</translation>
    </message>
</context>
<context>
    <name>WindowLanguage</name>
    <message>
        <source>%1 from the next start</source>
        <translation>%1 a partir del próximo inicio</translation>
    </message>
</context>
<context>
    <name>candela::AccountModel</name>
    <message>
        <source>Enabled</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>Último acceso</translation>
    </message>
    <message>
        <source>Slowed down until %1</source>
        <translation>Ralentizada hasta %1</translation>
    </message>
</context>
<context>
    <name>candela::AdministrationController</name>
    <message>
        <source>Account %1 added</source>
        <translation>Cuenta %1 añadida</translation>
    </message>
    <message>
        <source>Account %1 enabled</source>
        <translation>Cuenta %1 activada</translation>
    </message>
    <message>
        <source>Account %1 disabled</source>
        <translation>Cuenta %1 desactivada</translation>
    </message>
    <message>
        <source>Password of %1 changed</source>
        <translation>Contraseña de %1 cambiada</translation>
    </message>
    <message>
        <source>%1 is %2 from now on</source>
        <translation>%1 es desde ahora %2</translation>
    </message>
    <message>
        <source>Account %1 unlocked</source>
        <translation>Cuenta %1 desbloqueada</translation>
    </message>
</context>
<context>
    <name>candela::AdministrationPage</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Añadir cuenta</translation>
    </message>
    <message>
        <source>A new account with its role and first password</source>
        <translation>Una cuenta nueva con su función y su primera contraseña</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>A disabled account cannot log in; what it did stays</source>
        <translation>Una cuenta desactivada no puede entrar; lo que hizo permanece</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>Give the selected account a new password</source>
        <translation>Dar una contraseña nueva a la cuenta seleccionada</translation>
    </message>
    <message>
        <source>%1 patients, %2 studies, %3 series, %4 images</source>
        <translation>%1 pacientes, %2 estudios, %3 series, %4 imágenes</translation>
    </message>
    <message>
        <source>Detections %3
Feature vectors for similar cases %4</source>
        <translation>Detecciones %3
Vectores de características para casos similares %4</translation>
    </message>
    <message>
        <source>%1: %2 images</source>
        <translation>%1: %2 imágenes</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Give the selected account another role, at once</source>
        <translation>Dar de inmediato otra función a la cuenta elegida</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Forget wrong passwords, so that the right one is let in at once</source>
        <translation>Olvidar las contraseñas erróneas para que la correcta se acepte en el acto</translation>
    </message>
</context>
<context>
    <name>candela::AuditController</name>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Checking the chain</source>
        <translation>Comprobando la cadena</translation>
    </message>
    <message>
        <source>%1 entries: none was changed, removed or put in.</source>
        <translation>%1 entradas: ninguna fue cambiada, quitada ni insertada.</translation>
    </message>
    <message>
        <source>The chain does not hold at entry %1: %2</source>
        <translation>La cadena no se sostiene en la entrada %1: %2</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>Escribiendo la tabla</translation>
    </message>
    <message>
        <source>%1 entries are in %2</source>
        <translation>%1 entradas están en %2</translation>
    </message>
    <message>
        <source>Writing DICOM audit messages</source>
        <translation>Escribiendo mensajes de auditoría DICOM</translation>
    </message>
    <message>
        <source>%1 DICOM audit messages are in %2</source>
        <translation>%1 mensajes de auditoría DICOM están en %2</translation>
    </message>
</context>
<context>
    <name>candela::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID del paciente</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Equipo</translation>
    </message>
</context>
<context>
    <name>candela::AuditPanel</name>
    <message>
        <source>Check the chain</source>
        <translation>Comprobar la cadena</translation>
    </message>
    <message>
        <source>Look whether an entry was changed, removed or put in</source>
        <translation>Comprobar si una entrada fue cambiada, quitada o insertada</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>Write every entry of the present filter to a CSV file</source>
        <translation>Escribir todas las entradas del filtro actual en un archivo CSV</translation>
    </message>
    <message>
        <source>DICOM messages</source>
        <translation>Mensajes DICOM</translation>
    </message>
    <message>
        <source>Write the entries of the present filter as DICOM audit messages (PS3.15 A.5)</source>
        <translation>Escribir las entradas del filtro actual como mensajes de auditoría DICOM (PS3.15 A.5)</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>Entradas anteriores</translation>
    </message>
    <message>
        <source>Read the next thousand</source>
        <translation>Leer las mil siguientes</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Read the audit again</source>
        <translation>Volver a leer la auditoría</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Exportar la auditoría</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>DICOM audit messages</source>
        <translation>Mensajes de auditoría DICOM</translation>
    </message>
    <message>
        <source>Audit messages (*.xml)</source>
        <translation>Mensajes de auditoría (*.xml)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Only what this user did; the full log-in name</source>
        <translation>Solo lo que hizo este usuario; el nombre de acceso completo</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID del paciente</translation>
    </message>
    <message>
        <source>Only what concerns this patient; the full id</source>
        <translation>Solo lo que atañe a este paciente; la ID completa</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Only this action</source>
        <translation>Solo esta acción</translation>
    </message>
    <message>
        <source>Any action</source>
        <translation>Cualquier acción</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Only what ended so</source>
        <translation>Solo lo que terminó así</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Cualquier resultado</translation>
    </message>
    <message>
        <source>Date of the entry</source>
        <translation>Fecha de la entrada</translation>
    </message>
    <message>
        <source>Audit, newest first</source>
        <translation>Auditoría, lo más reciente primero</translation>
    </message>
</context>
<context>
    <name>candela::BurnedInDialog</name>
    <message>
        <source>Text in images</source>
        <translation>Texto en las imágenes</translation>
    </message>
    <message>
        <source>Places that look like text, by image</source>
        <translation>Lugares que parecen texto, por imagen</translation>
    </message>
    <message>
        <source>Ticked places are blacked out (Space changes one)</source>
        <translation>Los lugares marcados se tapan en negro (Espacio cambia uno)</translation>
    </message>
    <message>
        <source>Image %1, frame %2</source>
        <translation>Imagen %1, fotograma %2</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Imagen %1</translation>
    </message>
    <message>
        <source>Red places will be black in the copies. Click one to keep it, drag to mark what was missed. The library&apos;s own images stay as they are.</source>
        <translation>Los lugares rojos serán negros en las copias. Un clic conserva uno, arrastrar marca lo que faltó. Las imágenes de la biblioteca quedan como están.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export nothing</source>
        <translation>No exportar nada</translation>
    </message>
    <message>
        <source>Black out and export</source>
        <translation>Tapar en negro y exportar</translation>
    </message>
    <message>
        <source>Write the copies with what is marked blacked out</source>
        <translation>Escribir las copias con lo marcado tapado en negro</translation>
    </message>
    <message>
        <source>1 image seems to have text in its pixels</source>
        <translation>1 imagen parece tener texto en sus píxeles</translation>
    </message>
    <message>
        <source>%1 images seem to have text in their pixels</source>
        <translation>%1 imágenes parecen tener texto en sus píxeles</translation>
    </message>
    <message>
        <source>%1 × %2 pixels at %3, %4</source>
        <translation>%1 × %2 píxeles en %3, %4</translation>
    </message>
</context>
<context>
    <name>candela::CineBar</name>
    <message>
        <source>First frame</source>
        <translation>Primer fotograma</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Un fotograma atrás</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Un fotograma adelante</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Último fotograma</translation>
    </message>
    <message>
        <source> / s</source>
        <translation> / s</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Fotogramas por segundo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>candela::ClassBars</name>
    <message>
        <source>Probability of each class</source>
        <translation>Probabilidad de cada clase</translation>
    </message>
</context>
<context>
    <name>candela::CurvedPanel</name>
    <message>
        <source>Curved: %1</source>
        <translation>Curva: %1</translation>
    </message>
    <message>
        <source>Curved reformat</source>
        <translation>Reconstrucción curva</translation>
    </message>
    <message>
        <source>Turn about the path</source>
        <translation>Giro en torno al trayecto</translation>
    </message>
    <message>
        <source>Turns the cut about the path</source>
        <translation>Gira el corte en torno al trayecto</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Reach on each side</source>
        <translation>Alcance a cada lado</translation>
    </message>
    <message>
        <source>How far the cut reaches on each side of the path</source>
        <translation>Hasta dónde llega el corte a cada lado del trayecto</translation>
    </message>
    <message>
        <source>Remove the &amp;last point</source>
        <translation>Quitar el ú&amp;ltimo punto</translation>
    </message>
    <message>
        <source>&amp;New path</source>
        <translation>&amp;Nuevo trayecto</translation>
    </message>
    <message>
        <source>Remove the point that was set last</source>
        <translation>Quitar el punto que se marcó en último lugar</translation>
    </message>
    <message>
        <source>Remove all points</source>
        <translation>Quitar todos los puntos</translation>
    </message>
    <message>
        <source>&amp;Turned by</source>
        <translation>&amp;Girado</translation>
    </message>
    <message>
        <source>&amp;Reach</source>
        <translation>&amp;Alcance</translation>
    </message>
    <message>
        <source>Point at the images and set the points of a path by K, on as many slices as it takes; two points are the least.</source>
        <translation>Apunte a las imágenes y marque los puntos de un trayecto con K, en tantos cortes como haga falta; se necesitan al menos dos puntos.</translation>
    </message>
    <message>
        <source>Curved, straightened, linear. Along the path and across it lengths are true; the path is %1 mm long.</source>
        <translation>Curva, enderezada, lineal. A lo largo del trayecto y a través de él las longitudes son reales; el trayecto mide %1 mm.</translation>
    </message>
    <message>
        <source>Slab: %1 %2 mm</source>
        <translation>Bloque: %1 %2 mm</translation>
    </message>
</context>
<context>
    <name>candela::CurvedPicture</name>
    <message>
        <source>Curved picture</source>
        <translation>Imagen curva</translation>
    </message>
    <message>
        <source>A click moves the crosshair there</source>
        <translation>Un clic lleva la cruz allí</translation>
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
        <translation>Desde el día</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Hasta el día</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Último año</translation>
    </message>
    <message>
        <source>From – to…</source>
        <translation>Desde – hasta…</translation>
    </message>
</context>
<context>
    <name>candela::DeidentifyDialog</name>
    <message>
        <source>Remove dates and times</source>
        <translation>Eliminar fechas y horas</translation>
    </message>
    <message>
        <source>PS3.15 Basic Profile</source>
        <translation>Perfil básico PS3.15</translation>
    </message>
    <message>
        <source>Move dates, keep the time between studies</source>
        <translation>Desplazar fechas, conservar el tiempo entre estudios</translation>
    </message>
    <message>
        <source>All dates of a patient move by the same number of days; times of day stay (113107)</source>
        <translation>Todas las fechas de un paciente se desplazan el mismo número de días; las horas quedan (113107)</translation>
    </message>
    <message>
        <source>Keep dates and times</source>
        <translation>Conservar fechas y horas</translation>
    </message>
    <message>
        <source>As they are (113106)</source>
        <translation>Como están (113106)</translation>
    </message>
    <message>
        <source>Black out text in pixels</source>
        <translation>Tapar en negro el texto en píxeles</translation>
    </message>
    <message>
        <source>What looks like text is shown to you first (113101). Without this, such images are left out</source>
        <translation>Lo que parece texto se le muestra primero (113101). Sin esto, esas imágenes se omiten</translation>
    </message>
    <message>
        <source>Remove faces from head volumes</source>
        <translation>Eliminar caras de volúmenes de cabeza</translation>
    </message>
    <message>
        <source>CT and MR: skin, eyes, nose and mouth; the brain stays (113102)</source>
        <translation>TC y RM: piel, ojos, nariz y boca; el cerebro queda (113102)</translation>
    </message>
    <message>
        <source>Keep descriptions that name nobody</source>
        <translation>Conservar descripciones que no nombran a nadie</translation>
    </message>
    <message>
        <source>Short ones without names, numbers or dates; when in doubt they are removed (113105)</source>
        <translation>Las cortas sin nombres, números ni fechas; en caso de duda se eliminan (113105)</translation>
    </message>
    <message>
        <source>Export anonymised</source>
        <translation>Exportar anonimizado</translation>
    </message>
    <message>
        <source>Names, numbers and UIDs are replaced by pseudonyms of this library, the same for the same patient; what cannot be made to name nobody is left out and listed.</source>
        <translation>Nombres, números y UID se sustituyen por seudónimos de esta biblioteca, los mismos para el mismo paciente; lo que no puede hacerse anónimo se omite y se enumera.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export nothing</source>
        <translation>No exportar nada</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>An anonymised copy of 1 study</source>
        <translation>Una copia anonimizada de 1 estudio</translation>
    </message>
    <message>
        <source>Anonymised copies of %1 studies</source>
        <translation>Copias anonimizadas de %1 estudios</translation>
    </message>
</context>
<context>
    <name>candela::DeidentifyReportDialog</name>
    <message>
        <source>Anonymised copies</source>
        <translation>Copias anonimizadas</translation>
    </message>
    <message>
        <source>What was left out or changed in pixels</source>
        <translation>Lo que se omitió o cambió en los píxeles</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>face removed</source>
        <translation>cara eliminada</translation>
    </message>
    <message>
        <source>%1 ml; residual bias outside the face: intensities %2 %, volumes %3 %</source>
        <translation>%1 ml; sesgo residual fuera de la cara: intensidades %2 %, volúmenes %3 %</translation>
    </message>
    <message>
        <source>Pseudonyms: %1</source>
        <translation>Seudónimos: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 files written, %2</source>
        <translation>%1 archivos escritos, %2</translation>
    </message>
</context>
<context>
    <name>candela::DetectionHistoryPage</name>
    <message>
        <source>Export CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>Write every row of the present filter to a CSV file</source>
        <translation>Escribir todas las filas del filtro actual en un archivo CSV</translation>
    </message>
    <message>
        <source>History of detections</source>
        <translation>Historial de detecciones</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>%1 filas escritas en %2</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient name or ID</source>
        <translation>Nombre o ID del paciente</translation>
    </message>
    <message>
        <source>Type of detection</source>
        <translation>Tipo de detección</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>Cualquier tipo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Cualquier resultado</translation>
    </message>
    <message>
        <source>Date of the detection</source>
        <translation>Fecha de la detección</translation>
    </message>
    <message>
        <source>Previous detections</source>
        <translation>Detecciones anteriores</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exportar el historial</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>1 detection</source>
        <translation>1 detección</translation>
    </message>
    <message>
        <source>%1 detections</source>
        <translation>%1 detecciones</translation>
    </message>
    <message>
        <source>No detection fits</source>
        <translation>Ninguna detección coincide</translation>
    </message>
    <message>
        <source>Nothing in the history has this type, result, date and patient.</source>
        <translation>Nada en el historial tiene este tipo, resultado, fecha y paciente.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Borrar filtros</translation>
    </message>
    <message>
        <source>No detection yet</source>
        <translation>Aún no hay detecciones</translation>
    </message>
    <message>
        <source>Select studies in the library and choose “Detect brain” or “Detect lung”, or run a detection on what is open in the reading room.</source>
        <translation>Seleccione estudios en la biblioteca y elija «IA: cerebro» o «IA: pulmón», o ejecute una detección sobre lo que está abierto en la sala de lectura.</translation>
    </message>
</context>
<context>
    <name>candela::DetectionQueue</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
</context>
<context>
    <name>candela::DisplayCheck</name>
    <message>
        <source>Check the display</source>
        <translation>Comprobar la pantalla</translation>
    </message>
    <message>
        <source>Test pattern for the display</source>
        <translation>Patrón de prueba para la pantalla</translation>
    </message>
    <message>
        <source>&amp;All of it is seen</source>
        <translation>&amp;Se ve todo</translation>
    </message>
    <message>
        <source>&amp;Keep the answer</source>
        <translation>&amp;Guardar la respuesta</translation>
    </message>
    <message>
        <source>With your login, for this display</source>
        <translation>Con su cuenta, para esta pantalla</translation>
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
        <translation>Candela no sabe si esta pantalla está calibrada (DICOM PS3.14). Júzguela con este patrón, con la luz en la que lee.

Es buena si:
• en cada uno de los dieciséis recuadros se ven los cuatro cuadrados de las esquinas;
• se ven los cuadrados en el recuadro negro y en el blanco;
• las rampas de los lados transcurren sin escalones;
• en el centro y en las esquinas se ven líneas separadas, igual de nítidas, ninguna gris;
• el marco está completo y la cuadrícula es recta;
• se leen al menos las once primeras letras de QUALITY CONTROL sobre negro, gris y blanco.

De lo contrario, no lea imágenes en ella antes de ajustar su brillo, contraste y gamma.</translation>
    </message>
    <message>
        <source>Everything in the list above</source>
        <translation>Todo lo de la lista anterior</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Without an answer (Esc)</source>
        <translation>Sin respuesta (Esc)</translation>
    </message>
    <message>
        <source>From two metres away: which square melts into the lines round it?</source>
        <translation>A dos metros: ¿qué cuadrado se funde con las líneas que lo rodean?</translation>
    </message>
    <message>
        <source>Gamma %1</source>
        <translation>Gamma %1</translation>
    </message>
    <message>
        <source>This square is as bright as the lines: gamma %1</source>
        <translation>Este cuadrado es tan claro como las líneas: gamma %1</translation>
    </message>
</context>
<context>
    <name>candela::DocumentView</name>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Close the document</source>
        <translation>Cerrar el documento</translation>
    </message>
    <message>
        <source>This PDF cannot be shown: %1.
It can be exported with its study from the Library.</source>
        <translation>Este PDF no se puede mostrar: %1.
Se puede exportar con su estudio desde la biblioteca.</translation>
    </message>
    <message>
        <source>Opening the document …</source>
        <translation>Abriendo el documento …</translation>
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
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>The result is right</source>
        <translation>El resultado es correcto</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>En desacuerdo</translation>
    </message>
    <message>
        <source>The result is wrong; say what is right</source>
        <translation>El resultado es erróneo; indique lo correcto</translation>
    </message>
    <message>
        <source>Store answer</source>
        <translation>Guardar respuesta</translation>
    </message>
    <message>
        <source>Keep your answer with the result</source>
        <translation>Conservar su respuesta con el resultado</translation>
    </message>
    <message>
        <source>What is it instead?</source>
        <translation>¿Qué es en su lugar?</translation>
    </message>
    <message>
        <source>Corrected label</source>
        <translation>Etiqueta corregida</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Comentario (opcional)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>%1 agreed.</source>
        <translation>%1: de acuerdo.</translation>
    </message>
    <message>
        <source>%1 disagreed.</source>
        <translation>%1: en desacuerdo.</translation>
    </message>
    <message>
        <source>%1 disagreed: %2.</source>
        <translation>%1: en desacuerdo: %2.</translation>
    </message>
    <message>
        <source>Only radiologists can confirm or correct a result.</source>
        <translation>Solo los radiólogos pueden confirmar o corregir un resultado.</translation>
    </message>
</context>
<context>
    <name>candela::FirstStartPage</name>
    <message>
        <source>Create library</source>
        <translation>Crear biblioteca</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>Nombre de acceso</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>There is no library here yet. The first account is its administrator, who adds the other people. Radiologists read and confirm results with accounts of their own.</source>
        <translation>Aquí todavía no hay ninguna biblioteca. La primera cuenta la administra y añade a las demás personas. Los radiólogos leen y confirman resultados con sus propias cuentas.</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Biblioteca: %1</translation>
    </message>
    <message>
        <source>Welcome to Candela</source>
        <translation>Bienvenido a Candela</translation>
    </message>
    <message>
        <source>Full name (optional)</source>
        <translation>Nombre completo (opcional)</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Creando…</translation>
    </message>
    <message>
        <source>Seal the library</source>
        <translation>Sellar la biblioteca</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Lo he anotado</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Log in to the new library</source>
        <translation>Iniciar sesión en la nueva biblioteca</translation>
    </message>
    <message>
        <source>Nothing of a patient can be read on the disk without a password. You get a recovery code for the day when all passwords are forgotten.</source>
        <translation>Sin contraseña no se puede leer en el disco nada de un paciente. Recibirá un código de recuperación para el día en que se olviden todas las contraseñas.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>This code opens the library when every password is forgotten. It is shown this once. Write it down or print it, and lock it away from this computer: whoever has it and the disk can read everything.</source>
        <translation>Este código abre la biblioteca cuando se han olvidado todas las contraseñas. Se muestra solo esta vez. Anótelo o imprímalo y guárdelo bajo llave lejos de este ordenador: quien lo tenga junto con el disco puede leerlo todo.</translation>
    </message>
    <message>
        <source>An administrator can make a new code later, which makes this one worthless.</source>
        <translation>Un administrador puede crear más tarde un código nuevo, que deja este sin valor.</translation>
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
        <translation>No se pudo cargar la segunda serie: %1</translation>
    </message>
</context>
<context>
    <name>candela::FusionPanel</name>
    <message>
        <source>No other series of this study lies in the same frame of reference.</source>
        <translation>Ninguna otra serie de este estudio está en el mismo marco de referencia.</translation>
    </message>
    <message>
        <source>Fusion and subtraction</source>
        <translation>Fusión y sustracción</translation>
    </message>
    <message>
        <source>Second series</source>
        <translation>Segunda serie</translation>
    </message>
    <message>
        <source>The series to show together with this one</source>
        <translation>La serie que se muestra junto con esta</translation>
    </message>
    <message>
        <source>How both are shown</source>
        <translation>Cómo se muestran ambas</translation>
    </message>
    <message>
        <source>In colours over this series, or taken away from it</source>
        <translation>En colores sobre esta serie, o restada de ella</translation>
    </message>
    <message>
        <source>Colours of the second series</source>
        <translation>Colores de la segunda serie</translation>
    </message>
    <message>
        <source>What is darkest in its window stays clear</source>
        <translation>Lo más oscuro de su ventana queda transparente</translation>
    </message>
    <message>
        <source>Opacity of the second series</source>
        <translation>Opacidad de la segunda serie</translation>
    </message>
    <message>
        <source>How much the second series covers</source>
        <translation>Cuánto cubre la segunda serie</translation>
    </message>
    <message>
        <source>Window centre of the second series</source>
        <translation>Centro de la ventana de la segunda serie</translation>
    </message>
    <message>
        <source>Of its values, or of the differences</source>
        <translation>De sus valores, o de las diferencias</translation>
    </message>
    <message>
        <source>Window width of the second series</source>
        <translation>Anchura de la ventana de la segunda serie</translation>
    </message>
    <message>
        <source>Overlay in colours</source>
        <translation>Superponer en colores</translation>
    </message>
    <message>
        <source>Subtract it</source>
        <translation>Restarla</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>&amp;Serie</translation>
    </message>
    <message>
        <source>S&amp;hown</source>
        <translation>&amp;Modo</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacidad</translation>
    </message>
    <message>
        <source>C&amp;entre</source>
        <translation>C&amp;entro</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Anchura</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>%1 (loading …)</source>
        <translation>%1 (cargando …)</translation>
    </message>
</context>
<context>
    <name>candela::GridPicker</name>
    <message>
        <source>Rows and columns of panes</source>
        <translation>Filas y columnas de paneles</translation>
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
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keys of the reading room</source>
        <translation>Teclas de la sala de lectura</translation>
    </message>
    <message>
        <source>Mouse and everywhere</source>
        <translation>Ratón y en todas partes</translation>
    </message>
    <message>
        <source>Basic Image Review</source>
        <translation>Basic Image Review</translation>
    </message>
    <message>
        <source>Check the display …</source>
        <translation>Comprobar la pantalla …</translation>
    </message>
    <message>
        <source>A test pattern over the whole screen</source>
        <translation>Un patrón de prueba en toda la pantalla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Profile of keys</source>
        <translation>Perfil de teclas</translation>
    </message>
    <message>
        <source>Keys as in another viewer, as far as it has the same things</source>
        <translation>Teclas como en otro visor, en la medida en que tenga lo mismo</translation>
    </message>
    <message>
        <source>The profile&apos;s own keys</source>
        <translation>Las teclas propias del perfil</translation>
    </message>
    <message>
        <source>Forget what was changed</source>
        <translation>Olvidar lo que se cambió</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Change the key …</source>
        <translation>Cambiar la tecla …</translation>
    </message>
    <message>
        <source>Press the new key afterwards (Enter on a line does the same)</source>
        <translation>Pulse después la tecla nueva (Enter en una línea hace lo mismo)</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Take the key off the chosen line</source>
        <translation>Quitar la tecla de la línea elegida</translation>
    </message>
    <message>
        <source>with changes of your own</source>
        <translation>con cambios propios</translation>
    </message>
    <message>
        <source>New key for: %1</source>
        <translation>Tecla nueva para: %1</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Arrastrar con el izquierdo</translation>
    </message>
    <message>
        <source>the active tool; window at first. Right widens, up brightens</source>
        <translation>la herramienta activa; al principio, la ventana. A la derecha ensancha, hacia arriba aclara</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>desplazarse</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>Arrastrar con el central</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Arrastrar con el derecho</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Clic derecho</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>menú</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>one view as large as its window, and back</source>
        <translation>una vista tan grande como su ventana, y de vuelta</translation>
    </message>
    <message>
        <source>Drag a series</source>
        <translation>Arrastrar una serie</translation>
    </message>
    <message>
        <source>from the strip into any pane</source>
        <translation>de la tira a cualquier panel</translation>
    </message>
    <message>
        <source>On a crosshair line</source>
        <translation>Sobre una línea de la cruz</translation>
    </message>
    <message>
        <source>with the crosshair tool: turns the other planes</source>
        <translation>con la herramienta de cruz: gira los otros planos</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>ends a length along points or an outline</source>
        <translation>termina una longitud por puntos o un contorno</translation>
    </message>
    <message>
        <source>writes a text beside the selected measurement</source>
        <translation>escribe un texto junto a la medición seleccionada</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>deletes it; Ctrl + Z brings it back</source>
        <translation>la borra; Ctrl + Z la recupera</translation>
    </message>
    <message>
        <source>Ctrl + 1 … 7</source>
        <translation>Ctrl + 1 … 7</translation>
    </message>
    <message>
        <source>pages, from top to bottom</source>
        <translation>páginas, de arriba abajo</translation>
    </message>
    <message>
        <source>Ctrl + F</source>
        <translation>Ctrl + F</translation>
    </message>
    <message>
        <source>search in the library</source>
        <translation>buscar en la biblioteca</translation>
    </message>
    <message>
        <source>open what is selected</source>
        <translation>abrir lo seleccionado</translation>
    </message>
    <message>
        <source>Ctrl + L</source>
        <translation>Ctrl + L</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>bloquear la pantalla</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>esta ayuda</translation>
    </message>
    <message>
        <source>Reading room: mouse</source>
        <translation>Sala de lectura: ratón</translation>
    </message>
    <message>
        <source>While measuring</source>
        <translation>Al medir</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>What the profile asks for</source>
        <translation>Lo que pide el perfil</translation>
    </message>
    <message>
        <source>In Candela</source>
        <translation>En Candela</translation>
    </message>
    <message>
        <source>Basic Image Review, line by line</source>
        <translation>Basic Image Review, línea por línea</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Drag a box</source>
        <translation>Arrastrar un recuadro</translation>
    </message>
    <message>
        <source>with the tool for it (Shift + W): the window of the values in it, black at the 1st, white at the 99th percentile</source>
        <translation>con su herramienta (Shift + W): ventana de los valores que contiene, negro en el percentil 1, blanco en el 99</translation>
    </message>
</context>
<context>
    <name>candela::HistogramView</name>
    <message>
        <source>Histogram of the region</source>
        <translation>Histograma de la región</translation>
    </message>
    <message>
        <source>How often each value occurs; the lines are mean (solid) and median (dashed)</source>
        <translation>Frecuencia de cada valor; las líneas son la media (continua) y la mediana (discontinua)</translation>
    </message>
    <message>
        <source>%1 pixels, mean %2, median %3</source>
        <translation>%1 píxeles, media %2, mediana %3</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 píxeles</translation>
    </message>
</context>
<context>
    <name>candela::HistoryModel</name>
    <message>
        <source>Not reviewed</source>
        <translation>Sin revisar</translation>
    </message>
    <message>
        <source>Agreed, %1</source>
        <translation>De acuerdo, %1</translation>
    </message>
    <message>
        <source>Disagreed, %1</source>
        <translation>En desacuerdo, %1</translation>
    </message>
    <message>
        <source>Corrected to %1, %2</source>
        <translation>Corregido a %1, %2</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Open this study at the slice that speaks most, with its map</source>
        <translation>Abrir este estudio en el corte más significativo, con su mapa</translation>
    </message>
    <message>
        <source>Calibrated probability of the finding</source>
        <translation>Probabilidad calibrada del hallazgo</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Detection result</source>
        <translation>Resultado de la detección</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Valoración</translation>
    </message>
</context>
<context>
    <name>candela::HomePage</name>
    <message>
        <source>Log in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Log in to open what is below</source>
        <translation>Inicie sesión para abrir lo siguiente</translation>
    </message>
    <message>
        <source>Import studies</source>
        <translation>Importar estudios</translation>
    </message>
    <message>
        <source>DICOM files, folders and discs, NIfTI, PNG, JPEG and TIFF, recognised by what they hold.</source>
        <translation>Archivos, carpetas y discos DICOM, NIfTI, PNG, JPEG y TIFF, reconocidos por su contenido.</translation>
    </message>
    <message>
        <source>Choose files or a folder</source>
        <translation>Elegir archivos o una carpeta</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Every study, found as you type: patient, ID, description, accession, date, modality.</source>
        <translation>Cada estudio, hallado mientras escribe: paciente, ID, descripción, n.º de acceso, fecha, modalidad.</translation>
    </message>
    <message>
        <source>Open the study list</source>
        <translation>Abrir la lista de estudios</translation>
    </message>
    <message>
        <source>Reading room</source>
        <translation>Sala de lectura</translation>
    </message>
    <message>
        <source>CT and MR in three planes and 3D, X-rays and other images; windows, crosshair, measurements.</source>
        <translation>TC y RM en tres planos y 3D, radiografías y otras imágenes; ventanas, cruz, mediciones.</translation>
    </message>
    <message>
        <source>Read images</source>
        <translation>Leer imágenes</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Detectar</translation>
    </message>
    <message>
        <source>Tumours on brain MR, suspicious findings on chest CT: a verdict in words, its probability, and the map of what spoke for it.</source>
        <translation>Tumores en RM cerebral, hallazgos sospechosos en TC de tórax: un veredicto en palabras, su probabilidad y el mapa de lo que lo apoya.</translation>
    </message>
    <message>
        <source>Choose studies to run it on</source>
        <translation>Elegir los estudios que analizar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Every detection with its result, model and what the reader made of it.</source>
        <translation>Cada detección con su resultado, su modelo y lo que opinó el lector.</translation>
    </message>
    <message>
        <source>See previous detections</source>
        <translation>Ver detecciones anteriores</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Casos similares</translation>
    </message>
    <message>
        <source>Cases of other patients that look most alike, with label and source.</source>
        <translation>Casos de otros pacientes de aspecto más parecido, con etiqueta y fuente.</translation>
    </message>
    <message>
        <source>Compare cases</source>
        <translation>Comparar casos</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Docencia</translation>
    </message>
    <message>
        <source>Published, de-identified cases to learn from.</source>
        <translation>Casos publicados y anonimizados para aprender.</translation>
    </message>
    <message>
        <source>Open teaching cases</source>
        <translation>Abrir casos docentes</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Accounts and roles, the audit, what the library holds.</source>
        <translation>Cuentas y funciones, la auditoría, el contenido de la biblioteca.</translation>
    </message>
    <message>
        <source>Look after the library</source>
        <translation>Cuidar de la biblioteca</translation>
    </message>
    <message>
        <source>Candela</source>
        <translation>Candela</translation>
    </message>
    <message>
        <source>Logged in as %1, %2.</source>
        <translation>Sesión iniciada: %1, %2.</translation>
    </message>
    <message>
        <source>A workstation for radiology, on this machine alone: look, detect, remember, compare.</source>
        <translation>Una estación de radiología, solo en este equipo: mirar, detectar, recordar, comparar.</translation>
    </message>
    <message>
        <source>Not open to this role: %1</source>
        <translation>No accesible para esta función: %1</translation>
    </message>
    <message>
        <source>Log in to use this</source>
        <translation>Inicie sesión para usarlo</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>What each detector was taught, how well it does, and what it must not be used for.</source>
        <translation>Qué aprendió cada detector, cómo rinde y para qué no debe usarse.</translation>
    </message>
    <message>
        <source>Look at the models</source>
        <translation>Ver los modelos</translation>
    </message>
</context>
<context>
    <name>candela::ImageLabelsDialog</name>
    <message>
        <source>One image says nothing of its patient</source>
        <translation>Una imagen no dice nada de su paciente</translation>
    </message>
    <message>
        <source>%1 or more images say nothing of their patient</source>
        <translation>%1 o más imágenes no dicen nada de su paciente</translation>
    </message>
    <message>
        <source>%1 images say nothing of their patient</source>
        <translation>%1 imágenes no dicen nada de su paciente</translation>
    </message>
    <message>
        <source>Images without a header</source>
        <translation>Imágenes sin cabecera</translation>
    </message>
    <message>
        <source>Family name, given name</source>
        <translation>Apellidos, nombre</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID del paciente</translation>
    </message>
    <message>
        <source>Patient name</source>
        <translation>Nombre del paciente</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalidad</translation>
    </message>
    <message>
        <source>Body part</source>
        <translation>Región anatómica</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>One answer for all of them; DICOM files of the same import keep what their own headers say. What is left empty stays unknown.</source>
        <translation>Una respuesta para todas; los archivos DICOM de la misma importación conservan lo que dice su propia cabecera. Lo que se deja vacío queda como desconocido.</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Cancelar importación</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>No importar nada</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Import these images without saying whose they are</source>
        <translation>Importar estas imágenes sin decir de quién son</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>candela::ImageOverlays</name>
    <message>
        <source>This object cannot be read.</source>
        <translation>Este objeto no se puede leer.</translation>
    </message>
    <message>
        <source>It belongs to images of another study.</source>
        <translation>Pertenece a imágenes de otro estudio.</translation>
    </message>
    <message>
        <source>This segmentation does not lie on the images that are shown.</source>
        <translation>Esta segmentación no corresponde a las imágenes mostradas.</translation>
    </message>
    <message>
        <source>%1 (cannot be read)</source>
        <translation>%1 (no se puede leer)</translation>
    </message>
</context>
<context>
    <name>candela::ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>Informe de importación</translation>
    </message>
    <message>
        <source>Files that were not simply imported</source>
        <translation>Archivos que no se importaron sin más</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all of them (Ctrl+C)</source>
        <translation>Copiar las líneas seleccionadas, o todas (Ctrl+C)</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Guardar como texto…</translation>
    </message>
    <message>
        <source>Save the whole report</source>
        <translation>Guardar el informe completo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>import report.txt</source>
        <translation>informe de importación.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
</context>
<context>
    <name>candela::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>Detener esto</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>candela::KeyBindings</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Navegación</translation>
    </message>
    <message>
        <source>Showing</source>
        <translation>Visualización</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>Ventanas predefinidas</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Planes and 3D</source>
        <translation>Planos y 3D</translation>
    </message>
</context>
<context>
    <name>candela::KnownCases</name>
    <message>
        <source>Nearest known cases</source>
        <translation>Casos conocidos más próximos</translation>
    </message>
    <message>
        <source>Looking for known cases…</source>
        <translation>Buscando casos conocidos…</translation>
    </message>
    <message>
        <source>No labelled case of another patient yet.</source>
        <translation>Aún no hay ningún caso etiquetado de otro paciente.</translation>
    </message>
    <message>
        <source>Nearest known cases, of other patients</source>
        <translation>Casos conocidos más próximos, de otros pacientes</translation>
    </message>
    <message>
        <source>%1, %2; %3 similar. Opens beside this result.</source>
        <translation>%1, %2; similar al %3. Se abre junto a este resultado.</translation>
    </message>
</context>
<context>
    <name>candela::LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the window, from its next start</source>
        <translation>Idioma de la ventana, a partir del próximo inicio</translation>
    </message>
</context>
<context>
    <name>candela::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>candela::LayoutMenu</name>
    <message>
        <source>Second window</source>
        <translation>Segunda ventana</translation>
    </message>
    <message>
        <source>Next stage	.</source>
        <translation>Etapa siguiente	.</translation>
    </message>
    <message>
        <source>Previous stage	,</source>
        <translation>Etapa anterior	,</translation>
    </message>
    <message>
        <source>Hang by</source>
        <translation>Presentar según</translation>
    </message>
    <message>
        <source>Save this layout as a rule…</source>
        <translation>Guardar esta disposición como regla…</translation>
    </message>
    <message>
        <source>Remove the rule “%1”</source>
        <translation>Quitar la regla «%1»</translation>
    </message>
    <message>
        <source>Save this layout as a rule</source>
        <translation>Guardar esta disposición como regla</translation>
    </message>
    <message>
        <source>Name of the rule. Studies like this one will open in this layout.</source>
        <translation>Nombre de la regla. Los estudios como este se abrirán con esta disposición.</translation>
    </message>
</context>
<context>
    <name>candela::LibraryPage</name>
    <message>
        <source>1 study</source>
        <translation>1 estudio</translation>
    </message>
    <message>
        <source>%1 studies</source>
        <translation>%1 estudios</translation>
    </message>
    <message>
        <source>1 image or object</source>
        <translation>1 imagen u objeto</translation>
    </message>
    <message>
        <source>%1 images and objects</source>
        <translation>%1 imágenes y objetos</translation>
    </message>
    <message>
        <source>%1 moved to the bin</source>
        <translation>A la papelera: %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>Restaurado: %1</translation>
    </message>
    <message>
        <source>The bin was emptied: %1 removed for good</source>
        <translation>Se vació la papelera: %1 eliminados definitivamente</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Studies in the bin</source>
        <translation>Estudios en la papelera</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Move this study to the bin?

%1</source>
        <translation>¿Mover este estudio a la papelera?

%1</translation>
    </message>
    <message>
        <source>Move %1 to the bin?</source>
        <translation>¿Mover %1 a la papelera?</translation>
    </message>
    <message>
        <source>It leaves every list and cannot be opened until it is restored from the bin. Nothing is removed for good.</source>
        <translation>Desaparece de todas las listas y no se puede abrir hasta que se restaure desde la papelera. Nada se elimina definitivamente.</translation>
    </message>
    <message>
        <source>Moving to the bin…</source>
        <translation>Moviendo a la papelera…</translation>
    </message>
    <message>
        <source>Empty bin</source>
        <translation>Vaciar papelera</translation>
    </message>
    <message>
        <source>Remove %1 for good?</source>
        <translation>¿Eliminar %1 definitivamente?</translation>
    </message>
    <message>
        <source>%1, %2, and the detections made on them will be lost. This cannot be undone.</source>
        <translation>%1, %2 y las detecciones hechas sobre ellos se perderán. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Eliminar definitivamente</translation>
    </message>
    <message>
        <source>Emptying the bin…</source>
        <translation>Vaciando la papelera…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import files, a folder or a disc; or drop them on this page</source>
        <translation>Importar archivos, una carpeta o un disco; o soltarlos en esta página</translation>
    </message>
    <message>
        <source>Folder or disc…</source>
        <translation>Carpeta o disco…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Archivos…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the selected study in the reading room (Enter)</source>
        <translation>Abrir el estudio seleccionado en la sala de lectura (Enter)</translation>
    </message>
    <message>
        <source>Detect brain</source>
        <translation>IA: cerebro</translation>
    </message>
    <message>
        <source>Look for tumours on the selected brain MR studies</source>
        <translation>Buscar tumores en las RM cerebrales seleccionadas</translation>
    </message>
    <message>
        <source>Detect lung</source>
        <translation>IA: pulmón</translation>
    </message>
    <message>
        <source>Look for nodules on the selected chest CT studies</source>
        <translation>Buscar nódulos en las TC de tórax seleccionadas</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Similares</translation>
    </message>
    <message>
        <source>Cases of other patients that look like the selected one</source>
        <translation>Casos de otros pacientes parecidos al seleccionado</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Take the selected studies out of the library (Del)</source>
        <translation>Sacar de la biblioteca los estudios seleccionados (Del)</translation>
    </message>
    <message>
        <source>Bring the selected studies back to the library</source>
        <translation>Devolver los estudios seleccionados a la biblioteca</translation>
    </message>
    <message>
        <source>Empty bin…</source>
        <translation>Vaciar papelera…</translation>
    </message>
    <message>
        <source>Remove for good what lies in the bin</source>
        <translation>Eliminar definitivamente lo que hay en la papelera</translation>
    </message>
    <message>
        <source>Studies that were moved to the bin</source>
        <translation>Estudios movidos a la papelera</translation>
    </message>
    <message>
        <source>Search studies</source>
        <translation>Buscar estudios</translation>
    </message>
    <message>
        <source>Search patient, ID, description, accession, physician</source>
        <translation>Buscar paciente, ID, descripción, n.º de acceso, médico</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalidad</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation>Toda modalidad</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Fecha del estudio</translation>
    </message>
    <message>
        <source>Importing: looking for files…</source>
        <translation>Importando: buscando archivos…</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importando %1</translation>
    </message>
    <message>
        <source>Import failed: %1</source>
        <translation>La importación falló: %1</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Exportando %1</translation>
    </message>
    <message>
        <source>%1 files exported, %2</source>
        <translation>%1 archivos exportados, %2</translation>
    </message>
    <message>
        <source>Export failed: %1</source>
        <translation>La exportación falló: %1</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>Import a folder or disc</source>
        <translation>Importar una carpeta o un disco</translation>
    </message>
    <message>
        <source>An import is running already</source>
        <translation>Ya hay una importación en curso</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>No se importó nada</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>Soltar para importar</translation>
    </message>
    <message>
        <source>1 detection queued</source>
        <translation>1 detección en cola</translation>
    </message>
    <message>
        <source>%1 detections queued</source>
        <translation>%1 detecciones en cola</translation>
    </message>
    <message>
        <source>Export to folder</source>
        <translation>Exportar a una carpeta</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>In the bin: restore the study to look at it.</source>
        <translation>En la papelera: restaure el estudio para verlo.</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Volver a la biblioteca</translation>
    </message>
    <message>
        <source>Bin (%1)</source>
        <translation>Papelera (%1)</translation>
    </message>
    <message>
        <source>, %1 selected</source>
        <translation>, %1 seleccionados</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>La papelera está vacía</translation>
    </message>
    <message>
        <source>Studies that are moved to the bin wait here until they are restored or removed for good.</source>
        <translation>Los estudios movidos a la papelera esperan aquí hasta que se restauren o se eliminen definitivamente.</translation>
    </message>
    <message>
        <source>No study fits</source>
        <translation>Ningún estudio coincide</translation>
    </message>
    <message>
        <source>Each word must begin a word of the patient&apos;s name or ID, the description, the accession number or the physician.</source>
        <translation>Cada palabra debe iniciar una palabra del nombre o ID del paciente, de la descripción, del n.º de acceso o del médico.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Borrar búsqueda y filtros</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>La biblioteca está vacía</translation>
    </message>
    <message>
        <source>Drop files, a folder or a disc anywhere on this page, or choose a folder.</source>
        <translation>Suelte archivos, una carpeta o un disco en cualquier parte de esta página, o elija una carpeta.</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importar una carpeta…</translation>
    </message>
    <message>
        <source>No studies to see</source>
        <translation>No hay estudios que ver</translation>
    </message>
    <message>
        <source>Nothing is open to this account here.</source>
        <translation>Aquí no hay nada accesible para esta cuenta.</translation>
    </message>
    <message>
        <source>This is the last study of the list.</source>
        <translation>Este es el último estudio de la lista.</translation>
    </message>
    <message>
        <source>This is the first study of the list.</source>
        <translation>Este es el primer estudio de la lista.</translation>
    </message>
    <message>
        <source>Looking for text in images</source>
        <translation>Buscando texto en las imágenes</translation>
    </message>
    <message>
        <source>Writing anonymised copies</source>
        <translation>Escribiendo copias anonimizadas</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>No se exportó nada</translation>
    </message>
    <message>
        <source>Write the selected studies&apos; original files, or copies that name nobody, to a folder</source>
        <translation>Escribir en una carpeta los archivos originales de los estudios seleccionados, o copias que no nombran a nadie</translation>
    </message>
    <message>
        <source>Original files…</source>
        <translation>Archivos originales…</translation>
    </message>
    <message>
        <source>Anonymised copies…</source>
        <translation>Copias anonimizadas…</translation>
    </message>
</context>
<context>
    <name>candela::LibrarySweep</name>
    <message>
        <source>whole library, study %1 of %2</source>
        <translation>toda la biblioteca, estudio %1 de %2</translation>
    </message>
</context>
<context>
    <name>candela::LogInPage</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>%1&apos;s desk is as it was left. Anyone else who logs in gets an empty desk of their own.</source>
        <translation>El puesto de %1 está como se dejó. Cualquier otra persona que inicie sesión obtiene el suyo, vacío.</translation>
    </message>
    <message>
        <source>Studies, results and their history are open after log-in.</source>
        <translation>Los estudios, los resultados y su historial están accesibles tras iniciar sesión.</translation>
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
        <translation>Detección: %1</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>Apoyo a la decisión, no un diagnóstico. No es un producto sanitario.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>%1 detection of %2: %3</source>
        <translation>Detección %1 de %2: %3</translation>
    </message>
    <message>
        <source>Close Candela</source>
        <translation>Cerrar Candela</translation>
    </message>
    <message>
        <source>An import or a detection is still running. Stop it and close?</source>
        <translation>Aún hay una importación o una detección en curso. ¿Detenerla y cerrar?</translation>
    </message>
</context>
<context>
    <name>candela::MeasureButton</name>
    <message>
        <source>&amp;Distance	D</source>
        <translation>&amp;Distancia	D</translation>
    </message>
    <message>
        <source>&amp;Length along points</source>
        <translation>&amp;Longitud por puntos</translation>
    </message>
    <message>
        <source>&amp;Angle	A</source>
        <translation>Án&amp;gulo	A</translation>
    </message>
    <message>
        <source>&amp;Cobb angle</source>
        <translation>Ángulo de &amp;Cobb</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>&amp;Rectángulo</translation>
    </message>
    <message>
        <source>&amp;Ellipse</source>
        <translation>&amp;Elipse</translation>
    </message>
    <message>
        <source>&amp;Freehand region</source>
        <translation>Región a &amp;mano alzada</translation>
    </message>
    <message>
        <source>&amp;Point value</source>
        <translation>Valor en un &amp;punto</translation>
    </message>
    <message>
        <source>Cardiothoracic rati&amp;o</source>
        <translation>Índice cardi&amp;otorácico</translation>
    </message>
    <message>
        <source>&amp;Bidirectional (RECIST)</source>
        <translation>&amp;Bidireccional (RECIST)</translation>
    </message>
    <message>
        <source>Arro&amp;w</source>
        <translation>&amp;Flecha</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>click the points; double click, Enter or right click ends</source>
        <translation>haga clic en los puntos; doble clic, Enter o clic derecho termina</translation>
    </message>
    <message>
        <source>draw around the region, or click its corners</source>
        <translation>dibuje alrededor de la región, o haga clic en sus vértices</translation>
    </message>
    <message>
        <source>draw one line along each end plate</source>
        <translation>dibuje una línea a lo largo de cada platillo vertebral</translation>
    </message>
    <message>
        <source>draw the width of the heart, then that of the chest inside the ribs</source>
        <translation>dibuje la anchura del corazón y luego la del tórax por dentro de las costillas</translation>
    </message>
    <message>
        <source>draw the long diameter, then the short one</source>
        <translation>dibuje el diámetro mayor y luego el menor</translation>
    </message>
    <message>
        <source>draw from the tip; double click or F2 writes a text</source>
        <translation>dibuje desde la punta; doble clic o F2 escribe un texto</translation>
    </message>
    <message>
        <source>What to measure</source>
        <translation>Qué medir</translation>
    </message>
    <message>
        <source>Measure: %1</source>
        <translation>Medir: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
M: what to measure</source>
        <translation>%1
M: qué medir</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementModel</name>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Length along points</source>
        <translation>Longitud por puntos</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Ángulo</translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation>Ángulo de Cobb</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Freehand region</source>
        <translation>Región a mano alzada</translation>
    </message>
    <message>
        <source>Point value</source>
        <translation>Valor en un punto</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation>Índice cardiotorácico</translation>
    </message>
    <message>
        <source>Bidirectional (RECIST)</source>
        <translation>Bidireccional (RECIST)</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Flecha</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>%1, turned</source>
        <translation>%1, girado</translation>
    </message>
    <message>
        <source>%1 (report)</source>
        <translation>%1 (informe)</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementPanel</name>
    <message>
        <source>Measurements</source>
        <translation>Mediciones</translation>
    </message>
    <message>
        <source>Nothing is measured on this study yet. Choose what to measure in the tool bar (M).</source>
        <translation>Aún no se ha medido nada en este estudio. Elija qué medir en la barra de herramientas (M).</translation>
    </message>
    <message>
        <source>Enter or a click shows the image; F2 or a double click edits the text; Del deletes</source>
        <translation>Enter o un clic muestra la imagen; F2 o doble clic edita el texto; Del borra</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the selected measurement (Del)</source>
        <translation>Borrar la medición seleccionada (Del)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Measurements as a table or a report</source>
        <translation>Mediciones como tabla o informe</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabla (CSV)…</translation>
    </message>
    <message>
        <source>DICOM report (SR)…</source>
        <translation>Informe DICOM (SR)…</translation>
    </message>
    <message>
        <source>Keep as a report of the study</source>
        <translation>Conservar como informe del estudio</translation>
    </message>
    <message>
        <source>Measurements as a table</source>
        <translation>Mediciones como tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Measurements as a DICOM report</source>
        <translation>Mediciones como informe DICOM</translation>
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
        <translation>Mediciones escritas en %1</translation>
    </message>
    <message>
        <source>The measurements could not be written: %1</source>
        <translation>No se pudieron escribir las mediciones: %1</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Informe escrito en %1</translation>
    </message>
    <message>
        <source>The report could not be written: %1</source>
        <translation>No se pudo escribir el informe: %1</translation>
    </message>
    <message>
        <source>The measurements are kept as a report of the study.</source>
        <translation>Las mediciones se conservan como informe del estudio.</translation>
    </message>
    <message>
        <source>The report could not be kept: %1</source>
        <translation>No se pudo conservar el informe: %1</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementTextEdit</name>
    <message>
        <source>Text of the measurement</source>
        <translation>Texto de la medición</translation>
    </message>
    <message>
        <source>Enter keeps the text, Esc gives it up</source>
        <translation>Enter conserva el texto, Esc lo descarta</translation>
    </message>
</context>
<context>
    <name>candela::ModelRoomController</name>
    <message>
        <source>%1 labelled images of %2 patients are in %3; %4 answers have none</source>
        <translation>%1 imágenes etiquetadas de %2 pacientes están en %3; %4 respuestas no tienen ninguna</translation>
    </message>
</context>
<context>
    <name>candela::ModelRoomPage</name>
    <message>
        <source>Kind of picture</source>
        <translation>Tipo de imagen</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modelos instalados</translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>What each detector was taught, how well it does on patients that it never saw, and what it cannot do.</source>
        <translation>Qué aprendió cada detector, cómo rinde en pacientes que nunca vio y qué no puede hacer.</translation>
    </message>
    <message>
        <source>The models cannot be shown</source>
        <translation>No se pueden mostrar los modelos</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Export readers&apos; answers …</source>
        <translation>Exportar respuestas …</translation>
    </message>
    <message>
        <source>Labelled images of what readers agreed with or corrected, for the next training</source>
        <translation>Imágenes etiquetadas de lo que los lectores aceptaron o corrigieron, para el próximo entrenamiento</translation>
    </message>
    <message>
        <source>An empty folder for the labelled images</source>
        <translation>Una carpeta vacía para las imágenes etiquetadas</translation>
    </message>
    <message>
        <source>Writing labelled images</source>
        <translation>Escribiendo imágenes etiquetadas</translation>
    </message>
</context>
<context>
    <name>candela::ModelSheetView</name>
    <message>
        <source>%1 (%2 patients)</source>
        <translation>%1 (%2 pacientes)</translation>
    </message>
    <message>
        <source>Experimental: its figures miss what is aimed at, or rest on few patients.</source>
        <translation>Experimental: sus cifras no alcanzan el objetivo o se basan en pocos pacientes.</translation>
    </message>
    <message>
        <source>Network SHA-256 %1…</source>
        <translation>SHA-256 de la red %1…</translation>
    </message>
    <message>
        <source>What it must not be used for, and what is not known</source>
        <translation>Para qué no debe usarse y qué no se sabe</translation>
    </message>
    <message>
        <source>Can its probability be taken at its word?</source>
        <translation>¿Se puede confiar en su probabilidad?</translation>
    </message>
    <message>
        <source>On the dashed line what is stated comes true as often as stated. Larger points: more images.</source>
        <translation>Sobre la línea discontinua, lo indicado se cumple con la frecuencia indicada. Puntos más grandes: más imágenes.</translation>
    </message>
    <message>
        <source>True class against most probable class</source>
        <translation>Clase verdadera frente a clase más probable</translation>
    </message>
    <message>
        <source>truly</source>
        <translation>verdad</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What readers of this library made of it</source>
        <translation>Qué opinaron los lectores de esta biblioteca</translation>
    </message>
    <message>
        <source>Nothing yet. Each result can be agreed or disagreed with in the reading room and in the history; the answers are counted here by month.</source>
        <translation>Nada todavía. Cada resultado puede aceptarse o rechazarse en la sala de lectura y en el historial; aquí se cuentan las respuestas por mes.</translation>
    </message>
    <message>
        <source>Readers&apos; answers by month</source>
        <translation>Respuestas de los lectores por mes</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondidos</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Disagreed</source>
        <translation>En desacuerdo</translation>
    </message>
    <message>
        <source>Agreed, share</source>
        <translation>Proporción de acuerdo</translation>
    </message>
    <message>
        <source>Measured figures, beside trivial rules on the same images</source>
        <translation>Cifras medidas, junto a reglas triviales en las mismas imágenes</translation>
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
        <translation>Cifras medidas</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalo del 95 %</translation>
    </message>
    <message>
        <source>Trivial rule</source>
        <translation>Regla trivial</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>The images behind it</source>
        <translation>Las imágenes en que se basa</translation>
    </message>
    <message>
        <source>Images of training and validation</source>
        <translation>Imágenes de entrenamiento y validación</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Medido con</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
</context>
<context>
    <name>candela::NavigationColumn</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Candela</source>
        <translation>Candela</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Change between the dark and the light theme</source>
        <translation>Cambiar entre el tema oscuro y el claro</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Not open to this role: %1</source>
        <translation>No accesible para esta función: %1</translation>
    </message>
    <message>
        <source>Log in first</source>
        <translation>Inicie sesión primero</translation>
    </message>
    <message>
        <source>%1: lock, log out, password</source>
        <translation>%1: bloquear, cerrar sesión, contraseña</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Lock	Ctrl+L</source>
        <translation>Bloquear	Ctrl+L</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>Cambiar mi contraseña…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Ayuda (F1)</translation>
    </message>
</context>
<context>
    <name>candela::NewAccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>Añadir cuenta</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Cuenta nueva</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>Nombre de acceso</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Radiologist: reads, detects, confirms results</source>
        <translation>Radiología: lee, detecta, confirma resultados</translation>
    </message>
    <message>
        <source>Clinician: imports, views, detects</source>
        <translation>Clínica: importa, consulta, detecta</translation>
    </message>
    <message>
        <source>Trainee: teaching cases only</source>
        <translation>Formación: solo casos docentes</translation>
    </message>
    <message>
        <source>Administrator: accounts, audit, backup</source>
        <translation>Administración: cuentas, auditoría, copia de seguridad</translation>
    </message>
</context>
<context>
    <name>candela::NoticeStrip</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>candela::ObjectTile</name>
    <message>
        <source>Click to lay it over the images, and off again</source>
        <translation>Clic para superponerlo a las imágenes, y para quitarlo</translation>
    </message>
    <message>
        <source>Click to read it</source>
        <translation>Clic para leerlo</translation>
    </message>
    <message>
        <source>Lay over: %1 %2</source>
        <translation>Superponer: %1 %2</translation>
    </message>
    <message>
        <source>Read %1 %2</source>
        <translation>Leer %1 %2</translation>
    </message>
</context>
<context>
    <name>candela::OverlayPanel</name>
    <message>
        <source>Overlays stored in the images</source>
        <translation>Superposiciones guardadas en las imágenes</translation>
    </message>
    <message>
        <source>This study holds no segmentation and no presentation state.</source>
        <translation>Este estudio no contiene segmentaciones ni estados de presentación.</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Superposiciones</translation>
    </message>
    <message>
        <source>Segmentations and presentation states</source>
        <translation>Segmentaciones y estados de presentación</translation>
    </message>
    <message>
        <source>G switches all of them off and on.</source>
        <translation>G los oculta o los muestra todos.</translation>
    </message>
</context>
<context>
    <name>candela::PageRenderer</name>
    <message>
        <source>%1: the folder cannot be made</source>
        <translation>%1: no se puede crear la carpeta</translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation>%1: no se puede escribir</translation>
    </message>
</context>
<context>
    <name>candela::PaneGrid</name>
    <message>
        <source>Panes</source>
        <translation>Paneles</translation>
    </message>
</context>
<context>
    <name>candela::PasswordDialog</name>
    <message>
        <source>Password of %1</source>
        <translation>Contraseña de %1</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>New password of %1</source>
        <translation>Contraseña nueva de %1</translation>
    </message>
</context>
<context>
    <name>candela::PasswordPair</name>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Contraseña nueva otra vez</translation>
    </message>
    <message>
        <source>Any characters, spaces too; pasting is fine. Not a common password, and not made of your name or “Candela”. A few unrelated words are easy to keep.</source>
        <translation>Cualquier carácter, también espacios; se puede pegar. Que no sea una contraseña común ni esté hecha con su nombre o «Candela». Unas pocas palabras sin relación se recuerdan bien.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Contraseña otra vez</translation>
    </message>
    <message>
        <source>12 to 128 characters</source>
        <translation>De 12 a 128 caracteres</translation>
    </message>
    <message>
        <source>12 to 128 characters; this has %1</source>
        <translation>De 12 a 128 caracteres; esta tiene %1</translation>
    </message>
    <message>
        <source>Write it a second time</source>
        <translation>Escríbala otra vez</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>Ambas coinciden</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Son distintas</translation>
    </message>
</context>
<context>
    <name>candela::PdfPages</name>
    <message>
        <source>the file is damaged or locked by a password</source>
        <translation>el archivo está dañado o protegido con contraseña</translation>
    </message>
    <message>
        <source>the program %1 is not installed (package poppler-utils)</source>
        <translation>el programa %1 no está instalado (paquete poppler-utils)</translation>
    </message>
    <message>
        <source>the file is damaged, locked by a password or too large to draw</source>
        <translation>el archivo está dañado, protegido con contraseña o es demasiado grande para mostrarlo</translation>
    </message>
</context>
<context>
    <name>candela::PlanesMenu</name>
    <message>
        <source>Slab and oblique planes</source>
        <translation>Bloque y planos oblicuos</translation>
    </message>
    <message>
        <source>Slab</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>One plane</source>
        <translation>Un plano</translation>
    </message>
    <message>
        <source>Mean of the slab</source>
        <translation>Media del bloque</translation>
    </message>
    <message>
        <source>Maximum (MIP)</source>
        <translation>Máximo (MIP)</translation>
    </message>
    <message>
        <source>Minimum (MinIP)</source>
        <translation>Mínimo (MinIP)</translation>
    </message>
    <message>
        <source>Thickness of the slab</source>
        <translation>Grosor del bloque</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>&amp;Thickness</source>
        <translation>&amp;Grosor</translation>
    </message>
    <message>
        <source>Next kind of slab</source>
        <translation>Tipo de bloque siguiente</translation>
    </message>
    <message>
        <source>Thicker</source>
        <translation>Más grueso</translation>
    </message>
    <message>
        <source>Thinner</source>
        <translation>Más fino</translation>
    </message>
    <message>
        <source>Oblique planes</source>
        <translation>Planos oblicuos</translation>
    </message>
    <message>
        <source>Turn the other planes left by 5°</source>
        <translation>Girar los otros planos 5° a la izquierda</translation>
    </message>
    <message>
        <source>Turn the other planes right by 5°</source>
        <translation>Girar los otros planos 5° a la derecha</translation>
    </message>
    <message>
        <source>Turn left by 1°</source>
        <translation>Girar 1° a la izquierda</translation>
    </message>
    <message>
        <source>Turn right by 1°</source>
        <translation>Girar 1° a la derecha</translation>
    </message>
    <message>
        <source>Straight planes again</source>
        <translation>Planos rectos de nuevo</translation>
    </message>
    <message>
        <source>Curved cut</source>
        <translation>Corte curvo</translation>
    </message>
    <message>
        <source>Set a point of the path</source>
        <translation>Marcar un punto del trayecto</translation>
    </message>
    <message>
        <source>Remove the last point</source>
        <translation>Quitar el último punto</translation>
    </message>
    <message>
        <source>Curved picture …</source>
        <translation>Imagen curva …</translation>
    </message>
    <message>
        <source>Two series and 3D</source>
        <translation>Dos series y 3D</translation>
    </message>
    <message>
        <source>Fusion and subtraction …</source>
        <translation>Fusión y sustracción …</translation>
    </message>
    <message>
        <source>3D: looks, clipping, surface, movie …</source>
        <translation>3D: aspecto, recorte, superficie, vídeo …</translation>
    </message>
    <message>
        <source>Thickness of the slab (%1, %2)</source>
        <translation>Grosor del bloque (%1, %2)</translation>
    </message>
</context>
<context>
    <name>candela::QueueStrip</name>
    <message>
        <source>Detections that wait</source>
        <translation>Detecciones en espera</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop the detection that runs</source>
        <translation>Detener la detección en curso</translation>
    </message>
    <message>
        <source>Progress of the detection</source>
        <translation>Progreso de la detección</translation>
    </message>
    <message>
        <source>%1 detection: %2</source>
        <translation>Detección %1: %2</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Cancelar todo</translation>
    </message>
    <message>
        <source>Remove %1: %2</source>
        <translation>Quitar %1: %2</translation>
    </message>
</context>
<context>
    <name>candela::ReadingActions</name>
    <message>
        <source>Window preset</source>
        <translation>Ventana predefinida</translation>
    </message>
    <message>
        <source>Invert grey</source>
        <translation>Invertir grises</translation>
    </message>
    <message>
        <source>Rotate by 90°</source>
        <translation>Girar 90°</translation>
    </message>
    <message>
        <source>Flip left and right</source>
        <translation>Voltear izquierda y derecha</translation>
    </message>
    <message>
        <source>Reset the view	Esc</source>
        <translation>Restablecer la vista	Esc</translation>
    </message>
    <message>
        <source>One view, as acquired</source>
        <translation>Una vista, tal como se adquirió</translation>
    </message>
    <message>
        <source>Axial, coronal, sagittal and 3D</source>
        <translation>Axial, coronal, sagital y 3D</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Casos similares</translation>
    </message>
    <message>
        <source>What was inferred or repaired…</source>
        <translation>Lo que se dedujo o reparó…</translation>
    </message>
    <message>
        <source>Delete the measurement	Del</source>
        <translation>Borrar la medición	Del</translation>
    </message>
    <message>
        <source>One plane</source>
        <translation>Un plano</translation>
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
        <translation>Sagital</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>Empty this pane</source>
        <translation>Vaciar este panel</translation>
    </message>
    <message>
        <source>Copy the view</source>
        <translation>Copiar la vista</translation>
    </message>
    <message>
        <source>Save the view …</source>
        <translation>Guardar la vista …</translation>
    </message>
    <message>
        <source>Print the view …</source>
        <translation>Imprimir la vista …</translation>
    </message>
    <message>
        <source>Window of a box	%1</source>
        <translation>Ventana de un recuadro	%1</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Save slices: pictures, movie …</source>
        <translation>Guardar cortes: imágenes, vídeo …</translation>
    </message>
</context>
<context>
    <name>candela::ReadingController</name>
    <message>
        <source>The study could not be opened: %1</source>
        <translation>No se pudo abrir el estudio: %1</translation>
    </message>
    <message>
        <source>This study holds no images.</source>
        <translation>Este estudio no contiene imágenes.</translation>
    </message>
    <message>
        <source>The similar case could not be opened: %1</source>
        <translation>No se pudo abrir el caso similar: %1</translation>
    </message>
    <message>
        <source>This is the last series of the study.</source>
        <translation>Esta es la última serie del estudio.</translation>
    </message>
    <message>
        <source>This is the first series of the study.</source>
        <translation>Esta es la primera serie del estudio.</translation>
    </message>
    <message>
        <source>Open a study first.</source>
        <translation>Abra primero un estudio.</translation>
    </message>
    <message>
        <source>Your role may not run detections.</source>
        <translation>Su función no permite ejecutar detecciones.</translation>
    </message>
    <message>
        <source>No detector is installed.</source>
        <translation>No hay ningún detector instalado.</translation>
    </message>
    <message>
        <source>The brain model is not installed.</source>
        <translation>El modelo de cerebro no está instalado.</translation>
    </message>
    <message>
        <source>The lung model is not installed.</source>
        <translation>El modelo de pulmón no está instalado.</translation>
    </message>
    <message>
        <source>Needs MR images of the head; this study has none.</source>
        <translation>Necesita imágenes de RM de la cabeza; este estudio no tiene.</translation>
    </message>
    <message>
        <source>Needs CT images of the chest; there is no model for X-rays.</source>
        <translation>Necesita imágenes de TC del tórax; no hay modelo para radiografías.</translation>
    </message>
    <message>
        <source>Needs CT images of the chest; this study has none.</source>
        <translation>Necesita imágenes de TC del tórax; este estudio no tiene.</translation>
    </message>
    <message>
        <source>No activation map: %1</source>
        <translation>Sin mapa de activación: %1</translation>
    </message>
    <message>
        <source>The answer was not stored: %1</source>
        <translation>No se guardó la respuesta: %1</translation>
    </message>
    <message>
        <source>The report was written to %1</source>
        <translation>El informe se escribió en %1</translation>
    </message>
    <message>
        <source>The report was not written: %1</source>
        <translation>No se escribió el informe: %1</translation>
    </message>
    <message>
        <source>The prior could not be opened: %1</source>
        <translation>No se pudo abrir el estudio previo: %1</translation>
    </message>
    <message>
        <source>Linked: what the views show now is taken for the same place.</source>
        <translation>Vinculadas: lo que las vistas muestran ahora se toma por el mismo lugar.</translation>
    </message>
    <message>
        <source>Linked by position.</source>
        <translation>Vinculadas por posición.</translation>
    </message>
    <message>
        <source>The box holds too few different values for a window.</source>
        <translation>El recuadro contiene muy pocos valores distintos para una ventana.</translation>
    </message>
</context>
<context>
    <name>candela::ReadingDesk</name>
    <message>
        <source>No hanging rule suits this study; the layout menu saves one.</source>
        <translation>Ninguna regla de presentación se ajusta a este estudio; el menú de disposición guarda una.</translation>
    </message>
    <message>
        <source>This is the last stage of “%1”.</source>
        <translation>Esta es la última etapa de «%1».</translation>
    </message>
    <message>
        <source>This is the first stage of “%1”.</source>
        <translation>Esta es la primera etapa de «%1».</translation>
    </message>
    <message>
        <source>%1: %2 (%3 of %4)</source>
        <translation>%1: %2 (%3 de %4)</translation>
    </message>
    <message>
        <source>The desk was not kept: %1</source>
        <translation>No se conservó el puesto: %1</translation>
    </message>
    <message>
        <source>There is nothing on the desk to make a rule of.</source>
        <translation>No hay nada en el puesto de lo que hacer una regla.</translation>
    </message>
</context>
<context>
    <name>candela::ReadingRoomPage</name>
    <message>
        <source>Reading room</source>
        <translation>Sala de lectura</translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation>No hay ningún estudio abierto</translation>
    </message>
    <message>
        <source>Open a study in the Library by a double click, or drop files there to import them.</source>
        <translation>Abra un estudio en la biblioteca con doble clic, o suelte allí archivos para importarlos.</translation>
    </message>
    <message>
        <source>Image %1: %2</source>
        <translation>Imagen %1: %2</translation>
    </message>
    <message>
        <source>Similar case: %1</source>
        <translation>Caso similar: %1</translation>
    </message>
    <message>
        <source>This study, %1</source>
        <translation>Este estudio, %1</translation>
    </message>
    <message>
        <source>Other study of %1</source>
        <translation>Otro estudio del %1</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Detección</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mediciones</translation>
    </message>
    <message>
        <source>Detection: results and maps</source>
        <translation>Detección: resultados y mapas</translation>
    </message>
    <message>
        <source>Measurements: list, numbers, export</source>
        <translation>Mediciones: lista, cifras, exportación</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Paneles laterales</translation>
    </message>
    <message>
        <source>It was drawn on a plane that was turned since.</source>
        <translation>Se dibujó en un plano que desde entonces se ha girado.</translation>
    </message>
</context>
<context>
    <name>candela::ReadingToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Desplazarse</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation>Cruz</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Predefinidas</translation>
    </message>
    <message>
        <source>Window presets (0–9)</source>
        <translation>Ventanas predefinidas (0–9)</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>Ventanas predefinidas</translation>
    </message>
    <message>
        <source>Invert grey</source>
        <translation>Invertir grises</translation>
    </message>
    <message>
        <source>Rotate by 90° (X-rays only)</source>
        <translation>Girar 90° (solo radiografías)</translation>
    </message>
    <message>
        <source>Flip left and right (X-rays only)</source>
        <translation>Voltear izquierda y derecha (solo radiografías)</translation>
    </message>
    <message>
        <source>Reset the view, keep the slice</source>
        <translation>Restablecer la vista, mantener el corte</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Undo measurement</source>
        <translation>Deshacer medición</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo measurement</source>
        <translation>Rehacer medición</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Delete the selected measurement</source>
        <translation>Borrar la medición seleccionada</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Annotations: full, minimal, off</source>
        <translation>Anotaciones: completas, mínimas, ninguna</translation>
    </message>
    <message>
        <source>Localizer lines</source>
        <translation>Líneas de localización</translation>
    </message>
    <message>
        <source>Segmentations, presentation states and overlays (G: all on or off)</source>
        <translation>Segmentaciones, estados de presentación y superposiciones (G: mostrar u ocultar todo)</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Superposiciones</translation>
    </message>
    <message>
        <source>Link views (L), unlink (U)</source>
        <translation>Vincular las vistas (L), desvincular (U)</translation>
    </message>
    <message>
        <source>Cine</source>
        <translation>Cine</translation>
    </message>
    <message>
        <source>One view, as acquired</source>
        <translation>Una vista, tal como se adquirió</translation>
    </message>
    <message>
        <source>Axial, coronal, sagittal and 3D</source>
        <translation>Axial, coronal, sagital y 3D</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Teclado y ratón</translation>
    </message>
    <message>
        <source>Detection panel</source>
        <translation>Panel de detección</translation>
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
        <translation>Paneles, segunda ventana, reglas de presentación</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Scroll, by position</source>
        <translation>Desplazarse, por posición</translation>
    </message>
    <message>
        <source>Zoom, by millimetres</source>
        <translation>Zoom, por milímetros</translation>
    </message>
    <message>
        <source>Pan, by position</source>
        <translation>Mover, por posición</translation>
    </message>
    <message>
        <source>Window, where it is alike</source>
        <translation>Ventana, donde sea semejante</translation>
    </message>
    <message>
        <source>Slab and oblique planes</source>
        <translation>Bloque y planos oblicuos</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Window of a box that you draw	Shift+W</source>
        <translation>Ventana de un recuadro que se dibuja	Shift+W</translation>
    </message>
    <message>
        <source>Window of a box that you draw (Shift+W); by dragging: W</source>
        <translation>Ventana de un recuadro que se dibuja (Shift+W); arrastrando: W</translation>
    </message>
</context>
<context>
    <name>candela::ReliabilityPlot</name>
    <message>
        <source>Reliability</source>
        <translation>Fiabilidad</translation>
    </message>
    <message>
        <source>stated %1 %, came true %2 %, %3 images</source>
        <translation>indicado %1 %, cumplido %2 %, %3 imágenes</translation>
    </message>
    <message>
        <source>stated probability of the finding, %</source>
        <translation>probabilidad indicada del hallazgo, %</translation>
    </message>
    <message>
        <source>share that had it, %</source>
        <translation>proporción que lo tenía, %</translation>
    </message>
</context>
<context>
    <name>candela::ResultPanel</name>
    <message>
        <source>Detection</source>
        <translation>Detección</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>Casos similares</translation>
    </message>
    <message>
        <source>Find images of other patients that look like the one shown</source>
        <translation>Buscar imágenes de otros pacientes parecidas a la mostrada</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>Apoyo a la decisión, no un diagnóstico. No es un producto sanitario.</translation>
    </message>
    <message>
        <source>Look for brain tumour</source>
        <translation>Buscar tumor cerebral</translation>
    </message>
    <message>
        <source>Look for lung cancer</source>
        <translation>Buscar cáncer de pulmón</translation>
    </message>
    <message>
        <source>Progress of the detection</source>
        <translation>Progreso de la detección</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop this detection</source>
        <translation>Detener esta detección</translation>
    </message>
    <message>
        <source>Results of this study</source>
        <translation>Resultados de este estudio</translation>
    </message>
    <message>
        <source>Results of this study, the newest first</source>
        <translation>Resultados de este estudio, el más reciente primero</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>EXPERIMENTAL</source>
        <translation>EXPERIMENTAL</translation>
    </message>
    <message>
        <source>This model fell short of its goals; see its limits.</source>
        <translation>Este modelo no alcanzó sus objetivos; vea sus límites.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Show the slice that speaks most for the finding</source>
        <translation>Mostrar el corte que más apoya el hallazgo</translation>
    </message>
    <message>
        <source>Limits and measured figures of the model</source>
        <translation>Límites y valores medidos del modelo</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Guardar informe …</translation>
    </message>
    <message>
        <source>Write this result as PDF, DICOM SR or JSON (R)</source>
        <translation>Escribir este resultado como PDF, DICOM SR o JSON (R)</translation>
    </message>
    <message>
        <source>Activation map</source>
        <translation>Mapa de activación</translation>
    </message>
    <message>
        <source>Where on the slice the evidence for the finding lies, as the network sees it</source>
        <translation>Dónde están en el corte los indicios del hallazgo, según la red</translation>
    </message>
    <message>
        <source>Opacity of the activation map</source>
        <translation>Opacidad del mapa de activación</translation>
    </message>
    <message>
        <source>Runs over every suitable series of this study</source>
        <translation>Recorre todas las series adecuadas de este estudio</translation>
    </message>
    <message>
        <source>%1: waiting in the queue</source>
        <translation>%1: en cola</translation>
    </message>
    <message>
        <source>%1: looking …</source>
        <translation>%1: buscando …</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>These images are unlike those that the model knows.</source>
        <translation>Estas imágenes no se parecen a las que el modelo conoce.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Slice %1 speaks most for it</source>
        <translation>El corte %1 es el que más lo apoya</translation>
    </message>
    <message>
        <source>Map of “%1”</source>
        <translation>Mapa de «%1»</translation>
    </message>
    <message>
        <source>%1 by %2, %3 s</source>
        <translation>%1 por %2, %3 s</translation>
    </message>
    <message>
        <source>Model %1 %2</source>
        <translation>Modelo %1 %2</translation>
    </message>
    <message>
        <source>The installed model is another one: %1.</source>
        <translation>El modelo instalado es otro: %1.</translation>
    </message>
    <message>
        <source>%1 report.pdf</source>
        <translation>informe %1.pdf</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;DICOM structured report (*.dcm);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;Informe estructurado DICOM (*.dcm);;JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 probability of the finding (calibrated): %2</source>
        <translation>Probabilidad del hallazgo %1 (calibrada): %2</translation>
    </message>
    <message>
        <source>Prediction set: %1.</source>
        <translation>Conjunto de predicción: %1.</translation>
    </message>
    <message>
        <source>Prediction set: %1; none of them can be excluded.</source>
        <translation>Conjunto de predicción: %1; no se puede excluir ninguno.</translation>
    </message>
    <message>
        <source>Of a kind that the model knows.</source>
        <translation>De un tipo que el modelo conoce.</translation>
    </message>
    <message>
        <source>Not judged, which is the right answer for images that a model does not know: look at them without it.</source>
        <translation>Sin valorar, que es la respuesta correcta para imágenes que un modelo no conoce: mírelas sin él.</translation>
    </message>
    <message>
        <source>Distance from what the model knows: %1 of the limit %2</source>
        <translation>Distancia a lo que el modelo conoce: %1 de un límite de %2</translation>
    </message>
</context>
<context>
    <name>candela::RoleDialog</name>
    <message>
        <source>Role of %1</source>
        <translation>Función de %1</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Cambiar la función</translation>
    </message>
    <message>
        <source>New role of %1</source>
        <translation>Nueva función de %1</translation>
    </message>
    <message>
        <source>It holds at once, also where the person is logged in now.</source>
        <translation>Vale de inmediato, también donde la persona esté conectada ahora.</translation>
    </message>
</context>
<context>
    <name>candela::SecondWindow</name>
    <message>
        <source>Second window</source>
        <translation>Segunda ventana</translation>
    </message>
    <message>
        <source>%1 – Candela, second window</source>
        <translation>%1 – Candela, segunda ventana</translation>
    </message>
    <message>
        <source>Candela, second window</source>
        <translation>Candela, segunda ventana</translation>
    </message>
</context>
<context>
    <name>candela::SecurityText</name>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>A curious colleague</source>
        <translation>Un colega curioso</translation>
    </message>
    <message>
        <source>Everybody logs in with a name and a password of at least 12 characters, which is kept as an Argon2id hash. Ten wrong passwords in a row slow an account down, up to 15 minutes. The screen locks after 15 minutes without input, and after 12 hours one logs in again. What a role may do is decided in the library, for the window and for scripts alike; each refusal is written to the audit.</source>
        <translation>Cada uno entra con un nombre y una contraseña de al menos 12 caracteres, que se guarda como hash Argon2id. Diez contraseñas erróneas seguidas ralentizan una cuenta, hasta 15 minutos. La pantalla se bloquea tras 15 minutos sin actividad, y a las 12 horas hay que volver a entrar. Lo que una función puede hacer lo decide la biblioteca, para la ventana y para los scripts por igual; cada rechazo queda en la auditoría.</translation>
    </message>
    <message>
        <source>Not against: somebody who watches the password being typed, or who sits down at a desk that is not locked yet (Ctrl+L locks it).</source>
        <translation>No contra: quien ve teclear la contraseña o se sienta en un puesto aún sin bloquear (Ctrl+L lo bloquea).</translation>
    </message>
    <message>
        <source>A tampering administrator</source>
        <translation>Un administrador que manipula</translation>
    </message>
    <message>
        <source>Log-ins, openings, imports, exports, deletions, detections, reports, changes of accounts, backups and restores are entries of the audit. They are chained by a keyed hash, and the end of the chain is sealed: an entry that is changed, removed, put in or cut off shows, with its place (Administration, Audit, &quot;Check the chain&quot;).</source>
        <translation>Accesos, aperturas, importaciones, exportaciones, eliminaciones, detecciones, informes, cambios de cuentas, copias de seguridad y restauraciones son entradas de la auditoría. Están encadenadas por un hash con clave, y el final de la cadena está sellado: una entrada cambiada, quitada, insertada o cortada se nota, con su lugar (Administración, Auditoría, «Comprobar la cadena»).</translation>
    </message>
    <message>
        <source>Not against: somebody who can read the key of the audit beside the catalogue and run programs of their own, or who puts back the whole library as it once was. Against that, send the audit to a receiver that they do not administer (candelactl audit --send).</source>
        <translation>No contra: quien puede leer la clave de la auditoría junto al catálogo y ejecutar programas propios, o repone toda la biblioteca como estuvo antes. Contra eso, envíe la auditoría a un receptor que no administre (candelactl audit --send).</translation>
    </message>
    <message>
        <source>A hostile disc</source>
        <translation>Un disco hostil</translation>
    </message>
    <message>
        <source>Foreign files are read by a program of its own, without network and with limits on memory, time and open files. When it dies, one file is rejected and the import goes on.</source>
        <translation>Los archivos ajenos los lee un programa aparte, sin red y con límites de memoria, tiempo y archivos abiertos. Si muere, se rechaza un archivo y la importación sigue.</translation>
    </message>
    <message>
        <source>Not against: a picture that was forged but is a valid file.</source>
        <translation>No contra: una imagen falsificada que es un archivo válido.</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>En la red</translation>
    </message>
    <message>
        <source>Audit messages leave the machine over TLS 1.2 or newer, to a receiver whose certificate holds. A connection without TLS must be allowed for that receiver by an administrator, and both are written to the audit. Nothing else is sent anywhere.</source>
        <translation>Los mensajes de auditoría salen del equipo por TLS 1.2 o posterior, a un receptor cuyo certificado es válido. Una conexión sin TLS debe permitirla un administrador para ese receptor, y ambas cosas quedan en la auditoría. No se envía nada más.</translation>
    </message>
    <message>
        <source>Not against: a receiver that is itself not to be trusted.</source>
        <translation>No contra: un receptor que no sea de fiar.</translation>
    </message>
    <message>
        <source>A crash</source>
        <translation>Un fallo del programa</translation>
    </message>
    <message>
        <source>Both programs leave no core file, and no other program of the same user may read their memory. Messages and logs name no patient.</source>
        <translation>Ninguno de los dos programas deja un archivo core, y ningún otro programa del mismo usuario puede leer su memoria. Los mensajes y registros no nombran a ningún paciente.</translation>
    </message>
    <message>
        <source>Not against: the administrator of the machine itself.</source>
        <translation>No contra: el administrador del propio equipo.</translation>
    </message>
</context>
<context>
    <name>candela::SeriesPanel</name>
    <message>
        <source>Series of the selected study</source>
        <translation>Series del estudio seleccionado</translation>
    </message>
    <message>
        <source>Open in the reading room</source>
        <translation>Abrir en la sala de lectura</translation>
    </message>
    <message>
        <source>Find cases similar to this series</source>
        <translation>Buscar casos similares a esta serie</translation>
    </message>
</context>
<context>
    <name>candela::SeriesStrip</name>
    <message>
        <source>Series of the study</source>
        <translation>Series del estudio</translation>
    </message>
    <message>
        <source>Other study of %1, %2</source>
        <translation>Otro estudio del %1, %2</translation>
    </message>
    <message>
        <source>Click or Enter lists its series</source>
        <translation>Clic o Enter muestra sus series</translation>
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
        <translation>1 corte</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 cortes</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 imagen</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 imágenes</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 fotograma</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 fotogramas</translation>
    </message>
    <message>
        <source>Open %1 %2, %3</source>
        <translation>Abrir %1 %2, %3</translation>
    </message>
    <message>
        <source>%1 · %2 · %3
Click or Enter opens it in the active pane, a drag in any</source>
        <translation>%1 · %2 · %3
Clic o Enter la abre en el panel activo; arrastrar, en cualquiera</translation>
    </message>
</context>
<context>
    <name>candela::SimilarGrid</name>
    <message>
        <source>Similar cases, best first</source>
        <translation>Casos similares, los mejores primero</translation>
    </message>
    <message>
        <source>by reader</source>
        <translation>por el lector</translation>
    </message>
    <message>
        <source>by detector</source>
        <translation>por el detector</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>sin etiqueta</translation>
    </message>
    <message>
        <source>%1. %2 similar</source>
        <translation>%1. %2 similar</translation>
    </message>
    <message>
        <source>Click to open beside the query</source>
        <translation>Clic para abrir junto a la consulta</translation>
    </message>
</context>
<context>
    <name>candela::SimilarPage</name>
    <message>
        <source>Similar cases</source>
        <translation>Casos similares</translation>
    </message>
    <message>
        <source>Looking for similar cases…</source>
        <translation>Buscando casos similares…</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Se detuvo la búsqueda</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>What has been indexed so far is kept; the next search goes on from there.</source>
        <translation>Lo indexado hasta ahora se conserva; la próxima búsqueda continúa desde ahí.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>The image that is compared</source>
        <translation>La imagen que se compara</translation>
    </message>
    <message>
        <source>Similar in appearance, as the detector&apos;s network sees it. Not a diagnosis by analogy.</source>
        <translation>De aspecto similar, según la red del detector. No es un diagnóstico por analogía.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Whose features are compared</source>
        <translation>De quién son los rasgos comparados</translation>
    </message>
    <message>
        <source>Features by modality</source>
        <translation>Rasgos por modalidad</translation>
    </message>
    <message>
        <source>Brain features</source>
        <translation>Rasgos de cerebro</translation>
    </message>
    <message>
        <source>Lung features</source>
        <translation>Rasgos de pulmón</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalidad</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation>Toda modalidad</translation>
    </message>
    <message>
        <source>Body part</source>
        <translation>Región anatómica</translation>
    </message>
    <message>
        <source>Any body part</source>
        <translation>Toda región</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Toda etiqueta</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Other patients</source>
        <translation>Otros pacientes</translation>
    </message>
    <message>
        <source>This patient too</source>
        <translation>También este paciente</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Aún no hay nada que comparar</translation>
    </message>
    <message>
        <source>Choose “Find similar” on a study in the library, or on the image that is open in the reading room.</source>
        <translation>Elija «Similares» en un estudio de la biblioteca, o «Casos similares» en la imagen abierta en la sala de lectura.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Images that are new to the library are indexed first.</source>
        <translation>Primero se indexan las imágenes nuevas de la biblioteca.</translation>
    </message>
    <message>
        <source>%1 images compared, model %2</source>
        <translation>%1 imágenes comparadas, modelo %2</translation>
    </message>
    <message>
        <source>No similar case fits the filters</source>
        <translation>Ningún caso similar coincide con los filtros</translation>
    </message>
    <message>
        <source>Other modalities, body parts or labels may.</source>
        <translation>Quizá otras modalidades, regiones o etiquetas.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Borrar filtros</translation>
    </message>
    <message>
        <source>No case of another patient yet</source>
        <translation>Aún no hay casos de otros pacientes</translation>
    </message>
    <message>
        <source>Import more studies of this kind; they are compared as soon as they are there.</source>
        <translation>Importe más estudios de este tipo; se comparan en cuanto estén.</translation>
    </message>
</context>
<context>
    <name>candela::SliceDialog</name>
    <message>
        <source>With the patient&apos;s &amp;data on the pictures</source>
        <translation>Con los da&amp;tos del paciente en las imágenes</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Guardar …</translation>
    </message>
    <message>
        <source>Choose a file: PNG pictures, MP4 or AVI movie</source>
        <translation>Elegir un archivo: imágenes PNG, vídeo MP4 o AVI</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop writing and remove what was written</source>
        <translation>Detener la escritura y eliminar lo escrito</translation>
    </message>
    <message>
        <source>Save slices</source>
        <translation>Guardar cortes</translation>
    </message>
    <message>
        <source>First slice</source>
        <translation>Primer corte</translation>
    </message>
    <message>
        <source>The first slice that is saved</source>
        <translation>El primer corte que se guarda</translation>
    </message>
    <message>
        <source>Last slice</source>
        <translation>Último corte</translation>
    </message>
    <message>
        <source>The last slice that is saved</source>
        <translation>El último corte que se guarda</translation>
    </message>
    <message>
        <source>Slices a second</source>
        <translation>Cortes por segundo</translation>
    </message>
    <message>
        <source>How fast a movie plays</source>
        <translation>A qué velocidad se reproduce un vídeo</translation>
    </message>
    <message>
        <source>With the patient&apos;s data</source>
        <translation>Con los datos del paciente</translation>
    </message>
    <message>
        <source>Otherwise neither name nor dates are drawn</source>
        <translation>De lo contrario no se escriben ni el nombre ni las fechas</translation>
    </message>
    <message>
        <source>Slices written</source>
        <translation>Cortes escritos</translation>
    </message>
    <message>
        <source>&amp;From slice</source>
        <translation>&amp;Desde el corte</translation>
    </message>
    <message>
        <source>&amp;To slice</source>
        <translation>&amp;Hasta el corte</translation>
    </message>
    <message>
        <source>Slices a &amp;second</source>
        <translation>Cortes por &amp;segundo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>slices.png</source>
        <translation>cortes.png</translation>
    </message>
    <message>
        <source>PNG pictures (*.png);;MP4 movie (*.mp4);;AVI movie (*.avi)</source>
        <translation>Imágenes PNG (*.png);;Vídeo MP4 (*.mp4);;Vídeo AVI (*.avi)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 está escrito.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Detenido; no se escribió nada.</translation>
    </message>
    <message>
        <source>Nothing was written: %1</source>
        <translation>No se escribió nada: %1</translation>
    </message>
</context>
<context>
    <name>candela::SliceScrollBar</name>
    <message>
        <source>Slice</source>
        <translation>Corte</translation>
    </message>
    <message>
        <source>With the probability of the finding at each slice</source>
        <translation>Con la probabilidad del hallazgo en cada corte</translation>
    </message>
    <message>
        <source>Slice %1</source>
        <translation>Corte %1</translation>
    </message>
    <message>
        <source>: probability %1 %</source>
        <translation>: probabilidad %1 %</translation>
    </message>
    <message>
        <source>, speaks most for the finding</source>
        <translation>, el que más apoya el hallazgo</translation>
    </message>
</context>
<context>
    <name>candela::StackPane</name>
    <message>
        <source>Pane %1</source>
        <translation>Panel %1</translation>
    </message>
</context>
<context>
    <name>candela::StackScene</name>
    <message>
        <source>remarks on one more image</source>
        <translation>observaciones sobre una imagen más</translation>
    </message>
    <message>
        <source>remarks on %1 more images</source>
        <translation>observaciones sobre %1 imágenes más</translation>
    </message>
</context>
<context>
    <name>candela::StudyListModel</name>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID del paciente</translation>
    </message>
    <message>
        <source>Born, sex</source>
        <translation>Nacimiento, sexo</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Fecha del estudio</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalidad</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>N.º de acceso</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>candela::StudyMeasurements</name>
    <message>
        <source>Earlier measurements could not be read: %1</source>
        <translation>No se pudieron leer las mediciones anteriores: %1</translation>
    </message>
    <message>
        <source>What you measured is not stored yet: %1</source>
        <translation>Lo que midió aún no está guardado: %1</translation>
    </message>
</context>
<context>
    <name>candela::StudyObjects</name>
    <message>
        <source>Segmentation</source>
        <translation>Segmentación</translation>
    </message>
    <message>
        <source> · ID %1</source>
        <translation> · ID %1</translation>
    </message>
    <message>
        <source>The document cannot be read: %1</source>
        <translation>No se puede leer el documento: %1</translation>
    </message>
    <message>
        <source>This image is not in the library.</source>
        <translation>Esta imagen no está en la biblioteca.</translation>
    </message>
</context>
<context>
    <name>candela::SweepPanel</name>
    <message>
        <source>Every study that this model has not seen yet, in the background</source>
        <translation>Cada estudio que este modelo aún no ha visto, en segundo plano</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on later from where it is</source>
        <translation>Seguir más tarde desde donde está</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Give it up; the results so far stay</source>
        <translation>Abandonar; los resultados obtenidos se conservan</translation>
    </message>
    <message>
        <source>Progress through the library</source>
        <translation>Avance por la biblioteca</translation>
    </message>
    <message>
        <source>%1 had no image for it.</source>
        <translation>%1 sin imagen adecuada.</translation>
    </message>
    <message>
        <source>Looks through the library in the background; what you ask for goes first.</source>
        <translation>Recorre la biblioteca en segundo plano; lo que usted pida va primero.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Every study was looked at.</source>
        <translation>Se han examinado todos los estudios.</translation>
    </message>
    <message>
        <source>The detector can look at every study of the library that it has not seen yet.</source>
        <translation>El detector puede examinar cada estudio de la biblioteca que aún no ha visto.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Look through the library</source>
        <translation>Recorrer la biblioteca</translation>
    </message>
</context>
<context>
    <name>candela::TeachingPage</name>
    <message>
        <source>No teaching case is published yet</source>
        <translation>Aún no hay casos docentes publicados</translation>
    </message>
    <message>
        <source>Cases that radiologists publish, with all that identifies the patient taken out, appear here for everyone. Trainees see these cases and nothing else of the library.</source>
        <translation>Los casos que publican los radiólogos, sin nada que identifique al paciente, aparecen aquí para todos. Las personas en formación ven estos casos y nada más de la biblioteca.</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Docencia</translation>
    </message>
</context>
<context>
    <name>candela::TextBoxesView</name>
    <message>
        <source>The image with the places that look like text</source>
        <translation>La imagen con los lugares que parecen texto</translation>
    </message>
    <message>
        <source>Click a place to keep it or black it out; drag to mark another one</source>
        <translation>Clic en un lugar para conservarlo o taparlo; arrastrar para marcar otro</translation>
    </message>
</context>
<context>
    <name>candela::TransferEditor</name>
    <message>
        <source>Transfer function</source>
        <translation>Función de transferencia</translation>
    </message>
    <message>
        <source>Drag a point; double click sets one, or asks for the colour of one; Del removes the chosen one; arrows move it, Space goes on to the next</source>
        <translation>Arrastre un punto; doble clic añade uno, o pide el color del que haya; Del borra el elegido; las flechas lo mueven, la barra espaciadora pasa al siguiente</translation>
    </message>
    <message>
        <source>%1: opacity %2</source>
        <translation>%1: opacidad %2</translation>
    </message>
</context>
<context>
    <name>candela::UpkeepController</name>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
</context>
<context>
    <name>candela::UpkeepPanel</name>
    <message>
        <source>Backing up</source>
        <translation>Haciendo copia de seguridad</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Verifying and repairing</source>
        <translation>Verificando y reparando</translation>
    </message>
    <message>
        <source>Compressing</source>
        <translation>Comprimiendo</translation>
    </message>
    <message>
        <source>Back up to a folder…</source>
        <translation>Copia de seguridad en carpeta…</translation>
    </message>
    <message>
        <source>Copy what the folder does not hold yet</source>
        <translation>Copiar lo que la carpeta aún no contiene</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Read every object and compare it with its hash</source>
        <translation>Leer cada objeto y compararlo con su resumen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Verify, and mend what can be mended</source>
        <translation>Verificar y arreglar lo que se pueda</translation>
    </message>
    <message>
        <source>Compress now</source>
        <translation>Comprimir ahora</translation>
    </message>
    <message>
        <source>Compress what waits, without loss</source>
        <translation>Comprimir sin pérdida lo que espera</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>A consistent copy of the whole library in a folder, best on another disk. Others may go on working; only what is new is copied, and the copy is read back.</source>
        <translation>Una copia coherente de toda la biblioteca en una carpeta, mejor en otro disco. Los demás pueden seguir trabajando; solo se copia lo nuevo y la copia se vuelve a leer.</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Reads every stored object, compares it with its hash, and the catalogue with the store.</source>
        <translation>Lee cada objeto guardado, lo compara con su resumen, y el catálogo con el almacén.</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compresión</translation>
    </message>
    <message>
        <source>Uncompressed pixels are kept as lossless JPEG-LS; files leave the library exactly as they came in.</source>
        <translation>Los píxeles sin comprimir se guardan como JPEG-LS sin pérdida; los archivos salen de la biblioteca exactamente como entraron.</translation>
    </message>
    <message>
        <source>Objects that need attention</source>
        <translation>Objetos que requieren atención</translation>
    </message>
    <message>
        <source>Verify the library and mend what can be mended?</source>
        <translation>¿Verificar la biblioteca y arreglar lo que se pueda?</translation>
    </message>
    <message>
        <source>What belongs to nothing is taken back or removed; each step is listed afterwards. Make a backup first when you can.</source>
        <translation>Lo que no pertenece a nada se recupera o se elimina; después se enumera cada paso. Si puede, haga antes una copia de seguridad.</translation>
    </message>
    <message>
        <source>No backup is known.</source>
        <translation>No se conoce ninguna copia de seguridad.</translation>
    </message>
    <message>
        <source>Last backup: %1 by %2</source>
        <translation>Última copia de seguridad: %1 por %2</translation>
    </message>
    <message>
        <source>%1 objects are kept beside others of the same identifier (conflicts).</source>
        <translation>%1 objetos se guardan junto a otros con el mismo identificador (conflictos).</translation>
    </message>
    <message>
        <source>Back up to folder</source>
        <translation>Copia de seguridad en carpeta</translation>
    </message>
</context>
<context>
    <name>candela::ViewOutput</name>
    <message>
        <source>The view was copied</source>
        <translation>Se copió la vista</translation>
    </message>
    <message>
        <source>The view was copied, with the patient&apos;s data on it</source>
        <translation>Se copió la vista, con los datos del paciente</translation>
    </message>
    <message>
        <source>Without the patient&apos;s data: PNG (*.png)</source>
        <translation>Sin los datos del paciente: PNG (*.png)</translation>
    </message>
    <message>
        <source>Without the patient&apos;s data: PDF (*.pdf)</source>
        <translation>Sin los datos del paciente: PDF (*.pdf)</translation>
    </message>
    <message>
        <source>With the patient&apos;s data: PNG (*.png)</source>
        <translation>Con los datos del paciente: PNG (*.png)</translation>
    </message>
    <message>
        <source>With the patient&apos;s data: PDF (*.pdf)</source>
        <translation>Con los datos del paciente: PDF (*.pdf)</translation>
    </message>
    <message>
        <source>DICOM secondary capture (*.dcm)</source>
        <translation>Captura secundaria DICOM (*.dcm)</translation>
    </message>
    <message>
        <source>Save what the view shows</source>
        <translation>Guardar lo que muestra la vista</translation>
    </message>
    <message>
        <source>view.png</source>
        <translation>vista.png</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Guardado en %1</translation>
    </message>
    <message>
        <source>The view was not saved: %1</source>
        <translation>No se guardó la vista: %1</translation>
    </message>
    <message>
        <source>Print the view</source>
        <translation>Imprimir la vista</translation>
    </message>
    <message>
        <source>The printer could not be used</source>
        <translation>No se pudo usar la impresora</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Enviado a la impresora</translation>
    </message>
    <message>
        <source>Slices can be saved when all of them are loaded</source>
        <translation>Los cortes se pueden guardar cuando todos estén cargados</translation>
    </message>
</context>
<context>
    <name>candela::ViewportWidget</name>
    <message>
        <source>This series cannot be shown: %1</source>
        <translation>No se puede mostrar esta serie: %1</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Cargando …</translation>
    </message>
    <message>
        <source>Loading %1 %</source>
        <translation>Cargando %1 %</translation>
    </message>
    <message>
        <source>Image view</source>
        <translation>Vista de imagen</translation>
    </message>
    <message>
        <source>%1 view of %2</source>
        <translation>Vista %1 de %2</translation>
    </message>
    <message>
        <source>Drag a series here, or choose this pane and press Enter on a series</source>
        <translation>Arrastre una serie aquí, o elija este panel y pulse Enter en una serie</translation>
    </message>
    <message>
        <source>difference: without %1</source>
        <translation>diferencia: sin %1</translation>
    </message>
    <message>
        <source>fused with %1</source>
        <translation>fusionada con %1</translation>
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
        <translation>Ajustes 3D</translation>
    </message>
    <message>
        <source>&amp;Looks</source>
        <translation>&amp;Aspecto</translation>
    </message>
    <message>
        <source>&amp;Clipping</source>
        <translation>&amp;Recorte</translation>
    </message>
    <message>
        <source>&amp;Surface and movie</source>
        <translation>&amp;Superficie y vídeo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Detener la escritura</translation>
    </message>
    <message>
        <source>S&amp;haded by a light</source>
        <translation>Som&amp;breado con una luz</translation>
    </message>
    <message>
        <source>Light from the upper left of the reader</source>
        <translation>Luz desde arriba a la izquierda del lector</translation>
    </message>
    <message>
        <source>As the preset</source>
        <translation>Como el preajuste</translation>
    </message>
    <message>
        <source>Forget what was changed here</source>
        <translation>Olvidar lo que se cambió aquí</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Axis %1, %2</source>
        <translation>Eje %1, %2</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primero</translation>
    </message>
    <message>
        <source>last</source>
        <translation>último</translation>
    </message>
    <message>
        <source>Clip: %1</source>
        <translation>Recortar: %1</translation>
    </message>
    <message>
        <source>How much is clipped from this side</source>
        <translation>Cuánto se recorta desde este lado</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>Sin recorte</translation>
    </message>
    <message>
        <source>The whole box again</source>
        <translation>De nuevo la caja completa</translation>
    </message>
    <message>
        <source>Cut &amp;freehand</source>
        <translation>Cortar a &amp;mano alzada</translation>
    </message>
    <message>
        <source>Draw round a part of the 3D view with the left button</source>
        <translation>Dibuje alrededor de una parte de la vista 3D con el botón izquierdo</translation>
    </message>
    <message>
        <source>Remove what is inside</source>
        <translation>Quitar lo que queda dentro</translation>
    </message>
    <message>
        <source>Keep what is inside</source>
        <translation>Conservar lo que queda dentro</translation>
    </message>
    <message>
        <source>What a freehand cut removes</source>
        <translation>Qué quita un corte a mano alzada</translation>
    </message>
    <message>
        <source>Undo the last cut</source>
        <translation>Deshacer el último corte</translation>
    </message>
    <message>
        <source>The cuts before it stay</source>
        <translation>Los cortes anteriores permanecen</translation>
    </message>
    <message>
        <source>Show the s&amp;urface in the 3D view</source>
        <translation>Mostrar la s&amp;uperficie en la vista 3D</translation>
    </message>
    <message>
        <source>Opaque from the value on</source>
        <translation>Opaca a partir del valor</translation>
    </message>
    <message>
        <source>Value of the surface</source>
        <translation>Valor de la superficie</translation>
    </message>
    <message>
        <source>The surface encloses all values from this one on</source>
        <translation>La superficie encierra todos los valores a partir de este</translation>
    </message>
    <message>
        <source> HU</source>
        <translation> HU</translation>
    </message>
    <message>
        <source>Export STL …</source>
        <translation>Exportar STL …</translation>
    </message>
    <message>
        <source>A closed surface in mm, LPS</source>
        <translation>Una superficie cerrada en mm, LPS</translation>
    </message>
    <message>
        <source>Pictures of a turn</source>
        <translation>Imágenes de una vuelta</translation>
    </message>
    <message>
        <source>Pictures of a whole turn</source>
        <translation>Imágenes de una vuelta completa</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Duration of a turn</source>
        <translation>Duración de una vuelta</translation>
    </message>
    <message>
        <source>Duration of a whole turn</source>
        <translation>Duración de una vuelta completa</translation>
    </message>
    <message>
        <source>Save a rotation movie …</source>
        <translation>Guardar un vídeo de rotación …</translation>
    </message>
    <message>
        <source>MP4, AVI, or a series of PNG pictures</source>
        <translation>MP4, AVI o una serie de imágenes PNG</translation>
    </message>
    <message>
        <source>From &amp;value</source>
        <translation>Desde el &amp;valor</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Imágenes</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>&amp;Duración</translation>
    </message>
    <message>
        <source>Export the surface</source>
        <translation>Exportar la superficie</translation>
    </message>
    <message>
        <source>surface.stl</source>
        <translation>superficie.stl</translation>
    </message>
    <message>
        <source>STL surfaces (*.stl)</source>
        <translation>Superficies STL (*.stl)</translation>
    </message>
    <message>
        <source>Save a rotation movie</source>
        <translation>Guardar un vídeo de rotación</translation>
    </message>
    <message>
        <source>rotation.mp4</source>
        <translation>rotación.mp4</translation>
    </message>
    <message>
        <source>MP4 movie (*.mp4);;AVI movie (*.avi);;PNG pictures (*.png)</source>
        <translation>Vídeo MP4 (*.mp4);;Vídeo AVI (*.avi);;Imágenes PNG (*.png)</translation>
    </message>
    <message>
        <source>Making the surface …</source>
        <translation>Creando la superficie …</translation>
    </message>
    <message>
        <source>No surface was written: %1</source>
        <translation>No se escribió ninguna superficie: %1</translation>
    </message>
    <message>
        <source>%1: %2 triangles, %3 ml enclosed</source>
        <translation>%1: %2 triángulos, %3 ml encerrados</translation>
    </message>
    <message>
        <source>Making the movie …</source>
        <translation>Creando el vídeo …</translation>
    </message>
    <message>
        <source>No movie was written: %1</source>
        <translation>No se escribió ningún vídeo: %1</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 está escrito.</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Imagen %1 de %2</translation>
    </message>
</context>
<context>
    <name>candela::VolumeViewWidget</name>
    <message>
        <source>3D view</source>
        <translation>Vista 3D</translation>
    </message>
    <message>
        <source>3D preset</source>
        <translation>Preajuste 3D</translation>
    </message>
    <message>
        <source>How the volume is drawn</source>
        <translation>Cómo se representa el volumen</translation>
    </message>
    <message>
        <source>MIP</source>
        <translation>MIP</translation>
    </message>
    <message>
        <source>Rendering …</source>
        <translation>Calculando …</translation>
    </message>
    <message>
        <source>3D follows when all slices are loaded</source>
        <translation>El 3D llega cuando se hayan cargado todos los cortes</translation>
    </message>
    <message>
        <source>3D settings</source>
        <translation>Ajustes 3D</translation>
    </message>
    <message>
        <source>Looks, clipping, surface, movie (E)</source>
        <translation>Aspecto, recorte, superficie, vídeo (E)</translation>
    </message>
</context>
<context>
    <name>candela::WarningsDialog</name>
    <message>
        <source>What was inferred or repaired</source>
        <translation>Lo que se dedujo o reparó</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Candela shows these images with the following remarks.</source>
        <translation>Candela muestra estas imágenes con las siguientes observaciones.</translation>
    </message>
</context>
</TS>
