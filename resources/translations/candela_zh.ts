<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>ColourMapChoice</name>
    <message>
        <source>Hot iron</source>
        <translation>热铁色</translation>
    </message>
    <message>
        <source>PET</source>
        <translation>PET</translation>
    </message>
    <message>
        <source>Rainbow</source>
        <translation>彩虹色</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>光谱色</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热力色</translation>
    </message>
    <message>
        <source>Cool</source>
        <translation>冷色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
</context>
<context>
    <name>DetectionReportFile</name>
    <message>
        <source>Slice %1</source>
        <translation>层面 %1</translation>
    </message>
    <message>
        <source>%1, which speaks most for the finding. Colours show where the network sees the evidence.</source>
        <translation>%1，最支持该异常发现。颜色表示网络在何处看到依据。</translation>
    </message>
    <message>
        <source>Detection report: %1</source>
        <translation>检测报告：%1</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>患者 ID</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>Calibrated probability of the finding</source>
        <translation>异常发现的校准概率</translation>
    </message>
    <message>
        <source>Cannot be told apart with confidence</source>
        <translation>无法可靠区分</translation>
    </message>
    <message>
        <source>Spot (mm, LPS)</source>
        <translation>位置（mm，LPS）</translation>
    </message>
    <message>
        <source>Estimated diameter</source>
        <translation>估计直径</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>仅供辅助决策，不构成诊断。非医疗器械。</translation>
    </message>
    <message>
        <source>Model %1 %2, SHA-256 %3</source>
        <translation>模型 %1 %2，SHA-256 %3</translation>
    </message>
    <message>
        <source>Detection %1, made %2 by %3</source>
        <translation>检测 %1，由 %3 于 %2 执行</translation>
    </message>
</context>
<context>
    <name>DisplayJudgement</name>
    <message>
        <source>Uncalibrated display: it is not known what %1 shows (DICOM PS3.14). Check it.</source>
        <translation>显示器未校准：%1 的显示效果未知（DICOM PS3.14）。请检查。</translation>
    </message>
    <message>
        <source>%1: gamma about %2, the whole pattern seen, by eye on %3. Not known to be calibrated (DICOM PS3.14).</source>
        <translation>%1：伽马约 %2，测试图全部可见，%3 目测。是否已校准未知（DICOM PS3.14）。</translation>
    </message>
    <message>
        <source>%1: gamma about %2; on %3 parts of the pattern were not seen. Do not read images on it before it is set right.</source>
        <translation>%1：伽马约 %2；%3 时测试图部分不可见。调好之前请勿在其上阅片。</translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>radiologist</source>
        <translation>放射科医生</translation>
    </message>
    <message>
        <source>clinician</source>
        <translation>临床医生</translation>
    </message>
    <message>
        <source>trainee</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>脑部</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>肺部</translation>
    </message>
    <message>
        <source>Nodule</source>
        <translation>结节</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>检出</translation>
    </message>
    <message>
        <source>Not detected</source>
        <translation>未检出</translation>
    </message>
    <message>
        <source>Indeterminate</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>无姓名</translation>
    </message>
    <message>
        <source>exceptionally unlikely</source>
        <translation>极不可能</translation>
    </message>
    <message>
        <source>very unlikely</source>
        <translation>很不可能</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>不太可能</translation>
    </message>
    <message>
        <source>about as likely as not</source>
        <translation>可能与否参半</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>virtually certain</source>
        <translation>几乎确定</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>%1: %2 compared, %3 alike, %4 s</source>
        <translation>%1：比较 %2，相同 %3，%4 秒</translation>
    </message>
    <message>
        <source>No new image</source>
        <translation>没有新图像</translation>
    </message>
    <message>
        <source>1 image imported</source>
        <translation>已导入 1 幅图像</translation>
    </message>
    <message>
        <source>%1 images imported</source>
        <translation>已导入 %1 幅图像</translation>
    </message>
    <message>
        <source>1 new study</source>
        <translation>1 次新检查</translation>
    </message>
    <message>
        <source>%1 new studies</source>
        <translation>%1 次新检查</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 已存在</translation>
    </message>
    <message>
        <source>%1 in conflict</source>
        <translation>%1 有冲突</translation>
    </message>
    <message>
        <source>%1 with the pixels of another</source>
        <translation>%1 与其他图像像素相同</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 被拒绝</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 已跳过</translation>
    </message>
    <message>
        <source>Import stopped: %1</source>
        <translation>导入已停止：%1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Same pixels</source>
        <translation>像素相同</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>One file bears the identifier of an object that was there first, with other content. Both are kept; the one that was there first is shown.</source>
        <translation>有 1 个文件与已有对象标识相同但内容不同。两者均保留；显示先有的对象。</translation>
    </message>
    <message>
        <source>%1 files bear identifiers of objects that were there first, with other content. Both are kept; those that were there first are shown.</source>
        <translation>有 %1 个文件与已有对象标识相同但内容不同。两者均保留；显示先有的对象。</translation>
    </message>
    <message>
        <source>One image has exactly the pixels of another under its own identifier; both are kept and linked.</source>
        <translation>有 1 幅图像标识不同但像素与另一幅完全相同；两者均保留并关联。</translation>
    </message>
    <message>
        <source>%1 images have exactly the pixels of others under their own identifiers; all are kept and linked.</source>
        <translation>有 %1 幅图像标识不同但像素与其他图像完全相同；均保留并关联。</translation>
    </message>
    <message>
        <source>%1 files seen, %2 read, %3 stored, %4 s</source>
        <translation>查看 %1 个文件，读取 %2，存储 %3，%4 秒</translation>
    </message>
    <message>
        <source>, compressed in %1 s</source>
        <translation>，压缩用时 %1 秒</translation>
    </message>
    <message>
        <source>identifiers</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>checksums</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>哈希值</translation>
    </message>
    <message>
        <source>Duplicates by %1</source>
        <translation>重复项依据 %1</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>Log-in refused: the name or the password is wrong.</source>
        <translation>登录被拒绝：用户名或密码错误。</translation>
    </message>
    <message>
        <source>Not logged in.</source>
        <translation>未登录。</translation>
    </message>
    <message>
        <source>The account does not exist any more.</source>
        <translation>该账户已不存在。</translation>
    </message>
    <message>
        <source>The password must have at least 12 characters.</source>
        <translation>密码至少需要 12 个字符。</translation>
    </message>
    <message>
        <source>The password may have at most 128 characters.</source>
        <translation>密码最多 128 个字符。</translation>
    </message>
    <message>
        <source>The password is one of the commonest: choose another.</source>
        <translation>该密码过于常见：请另选一个。</translation>
    </message>
    <message>
        <source>The password is made of the user&apos;s or the product&apos;s name: choose another.</source>
        <translation>该密码由用户名或产品名构成：请另选一个。</translation>
    </message>
    <message>
        <source>A user name has 1 to 64 characters and no spaces at its ends.</source>
        <translation>登录名为 1 至 64 个字符，首尾不能有空格。</translation>
    </message>
    <message>
        <source>This account may not run a detection.</source>
        <translation>此账户无权运行检测。</translation>
    </message>
    <message>
        <source>This account may not look at other patients&apos; studies.</source>
        <translation>此账户无权查看其他患者的检查。</translation>
    </message>
    <message>
        <source>There are no images in what was chosen.</source>
        <translation>所选内容中没有图像。</translation>
    </message>
    <message>
        <source>The series holds no images that can be shown.</source>
        <translation>该序列没有可显示的图像。</translation>
    </message>
    <message>
        <source>The images that it belongs to are not in the library.</source>
        <translation>它所属的图像不在影像库中。</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>搜索已取消。</translation>
    </message>
    <message>
        <source>The analysis was cancelled.</source>
        <translation>分析已取消。</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation>加载已取消。</translation>
    </message>
    <message>
        <source>The verification was stopped before its end.</source>
        <translation>校验未完成即已停止。</translation>
    </message>
    <message>
        <source>The repair was stopped before its end.</source>
        <translation>修复未完成即已停止。</translation>
    </message>
    <message>
        <source>Another program is compressing this library.</source>
        <translation>另一程序正在压缩此影像库。</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>自带窗</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>肺部</translation>
    </message>
    <message>
        <source>Mediastinum</source>
        <translation>纵隔</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>骨</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>脑部</translation>
    </message>
    <message>
        <source>Abdomen</source>
        <translation>腹部</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>卒中</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>柔和</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>全范围</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>血管</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>轴位</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>冠状位</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>矢状位</translation>
    </message>
    <message>
        <source>acquired</source>
        <translation>原始采集</translation>
    </message>
    <message>
        <source>Mammograms back to back</source>
        <translation>乳腺片背靠背</translation>
    </message>
    <message>
        <source>CC and MLO</source>
        <translation>CC 与 MLO</translation>
    </message>
    <message>
        <source>CC above the prior</source>
        <translation>CC 在既往片上方</translation>
    </message>
    <message>
        <source>MLO above the prior</source>
        <translation>MLO 在既往片上方</translation>
    </message>
    <message>
        <source>Chest X-ray with prior</source>
        <translation>胸部 X 线与既往片</translation>
    </message>
    <message>
        <source>Frontal beside the prior</source>
        <translation>正位与既往片并列</translation>
    </message>
    <message>
        <source>Frontal and lateral</source>
        <translation>正位与侧位</translation>
    </message>
    <message>
        <source>Lateral beside the prior</source>
        <translation>侧位与既往片并列</translation>
    </message>
    <message>
        <source>Chest X-ray, frontal and lateral</source>
        <translation>胸部 X 线，正位与侧位</translation>
    </message>
    <message>
        <source>Frontal</source>
        <translation>正位</translation>
    </message>
    <message>
        <source>Lateral</source>
        <translation>侧位</translation>
    </message>
    <message>
        <source>Chest CT with prior</source>
        <translation>胸部 CT 与既往检查</translation>
    </message>
    <message>
        <source>Lung and mediastinum beside the prior</source>
        <translation>肺窗与纵隔窗，与既往检查并列</translation>
    </message>
    <message>
        <source>Lung, mediastinum, coronal, 3D</source>
        <translation>肺、纵隔、冠状位、3D</translation>
    </message>
    <message>
        <source>Three planes and 3D</source>
        <translation>三平面与 3D</translation>
    </message>
    <message>
        <source>Chest CT</source>
        <translation>胸部 CT</translation>
    </message>
    <message>
        <source>Brain MR by sequence</source>
        <translation>脑 MR，按序列</translation>
    </message>
    <message>
        <source>T2, FLAIR, T1, T1 with contrast</source>
        <translation>T2、FLAIR、T1、T1 增强</translation>
    </message>
    <message>
        <source>Diffusion and susceptibility</source>
        <translation>弥散与磁敏感</translation>
    </message>
    <message>
        <source>FLAIR and T1 with contrast beside the prior</source>
        <translation>FLAIR 与 T1 增强，与既往检查并列</translation>
    </message>
    <message>
        <source>Beside the prior</source>
        <translation>与既往检查并列</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单独</translation>
    </message>
</context>
<context>
    <name>PageId</name>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>影像库</translation>
    </message>
    <message>
        <source>Reading room</source>
        <translation>阅片室</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>相似病例</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>教学</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>模型室</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>an image that is not in the library</source>
        <translation>不在影像库中的图像</translation>
    </message>
    <message>
        <source>%1, image %2 of %3</source>
        <translation>%1，第 %2 幅，共 %3 幅</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 objects are in %2; %3 of them (%4) had to be copied, in %5.</source>
        <translation>%2 中有 %1 个对象；其中 %3 个（%4）需要复制，用时 %5。</translation>
    </message>
    <message>
        <source> Every object of the copy was read back and is whole.</source>
        <translation> 副本中的每个对象均已回读，完好无损。</translation>
    </message>
    <message>
        <source> The copy could not be verified: make it again.</source>
        <translation> 副本无法校验：请重新备份。</translation>
    </message>
    <message>
        <source>%1 objects read (%2) in %3.</source>
        <translation>已读取 %1 个对象（%2），用时 %3。</translation>
    </message>
    <message>
        <source> Every object is whole, and the catalogue agrees with the store.</source>
        <translation> 每个对象均完好，目录与存储一致。</translation>
    </message>
    <message>
        <source>1 object is damaged</source>
        <translation>1 个对象已损坏</translation>
    </message>
    <message>
        <source>%1 objects are damaged</source>
        <translation>%1 个对象已损坏</translation>
    </message>
    <message>
        <source>1 is missing</source>
        <translation>1 个缺失</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>%1 个缺失</translation>
    </message>
    <message>
        <source>1 belongs to nothing</source>
        <translation>1 个无所属</translation>
    </message>
    <message>
        <source>%1 belong to nothing</source>
        <translation>%1 个无所属</translation>
    </message>
    <message>
        <source> &quot;Repair&quot; mends what can be mended; a backup holds the rest.</source>
        <translation> “修复”可恢复能够恢复的部分；其余部分请从备份中获取。</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Belongs to nothing</source>
        <translation>无所属</translation>
    </message>
    <message>
        <source>Nothing was left to compress.</source>
        <translation>没有需要压缩的内容。</translation>
    </message>
    <message>
        <source>%1 objects went from %2 to %3 (%4) without loss, in %5.</source>
        <translation>%1 个对象已无损地从 %2 压缩到 %3（%4），用时 %5。</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>尚未存储任何内容。</translation>
    </message>
    <message>
        <source>Files of %1 are kept in %2 (%3).</source>
        <translation>%1 的文件以 %2 存储（%3）。</translation>
    </message>
    <message>
        <source>%1 wait to be compressed.</source>
        <translation>%1 等待压缩。</translation>
    </message>
    <message>
        <source>Nothing waits to be compressed.</source>
        <translation>没有等待压缩的内容。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>出生 %1</translation>
    </message>
    <message>
        <source>Referred by %1</source>
        <translation>申请医生：%1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 幅图像</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 个对象</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 幅图像</translation>
    </message>
    <message>
        <source>1 object</source>
        <translation>1 个对象</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 帧</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 层</translation>
    </message>
</context>
<context>
    <name>ReadingCommand</name>
    <message>
        <source>window</source>
        <translation>窗宽窗位</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>翻层</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>crosshair</source>
        <translation>十字线</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>choose what to measure; then its letter</source>
        <translation>选择测量项目；再按其字母</translation>
    </message>
    <message>
        <source>next slice</source>
        <translation>下一层面</translation>
    </message>
    <message>
        <source>previous slice</source>
        <translation>上一层面</translation>
    </message>
    <message>
        <source>ten slices on</source>
        <translation>前进十层</translation>
    </message>
    <message>
        <source>ten slices back</source>
        <translation>后退十层</translation>
    </message>
    <message>
        <source>first slice</source>
        <translation>第一层面</translation>
    </message>
    <message>
        <source>last slice</source>
        <translation>最后层面</translation>
    </message>
    <message>
        <source>next series</source>
        <translation>下一序列</translation>
    </message>
    <message>
        <source>previous series</source>
        <translation>上一序列</translation>
    </message>
    <message>
        <source>next study of the library&apos;s list</source>
        <translation>影像库列表中的下一检查</translation>
    </message>
    <message>
        <source>previous study of the list</source>
        <translation>列表中的上一检查</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>next stage of the hanging rule</source>
        <translation>挂片规则的下一阶段</translation>
    </message>
    <message>
        <source>previous stage</source>
        <translation>上一阶段</translation>
    </message>
    <message>
        <source>panes, second window, hanging rules</source>
        <translation>窗格、第二窗口、挂片规则</translation>
    </message>
    <message>
        <source>the view as large as its window, and back</source>
        <translation>视图放大至整个窗口，再按还原</translation>
    </message>
    <message>
        <source>menu of the view</source>
        <translation>视图菜单</translation>
    </message>
    <message>
        <source>link the views, from where they are now</source>
        <translation>从当前位置起联动视图</translation>
    </message>
    <message>
        <source>unlink the views</source>
        <translation>取消视图联动</translation>
    </message>
    <message>
        <source>lines of the other planes and series</source>
        <translation>其他平面与序列的定位线</translation>
    </message>
    <message>
        <source>segmentations, presentation states and overlays on / off</source>
        <translation>分割、呈现状态与叠加层开 / 关</translation>
    </message>
    <message>
        <source>annotations full / minimal / off</source>
        <translation>标注完整 / 精简 / 关闭</translation>
    </message>
    <message>
        <source>cine</source>
        <translation>电影播放</translation>
    </message>
    <message>
        <source>invert grey</source>
        <translation>反转灰度</translation>
    </message>
    <message>
        <source>rotate by 90° (X-rays only)</source>
        <translation>旋转 90°（仅 X 线）</translation>
    </message>
    <message>
        <source>flip left and right (X-rays only)</source>
        <translation>左右翻转（仅 X 线）</translation>
    </message>
    <message>
        <source>the image&apos;s own window</source>
        <translation>图像自带窗</translation>
    </message>
    <message>
        <source>window preset 1</source>
        <translation>窗预设 1</translation>
    </message>
    <message>
        <source>window preset 2</source>
        <translation>窗预设 2</translation>
    </message>
    <message>
        <source>window preset 3</source>
        <translation>窗预设 3</translation>
    </message>
    <message>
        <source>window preset 4</source>
        <translation>窗预设 4</translation>
    </message>
    <message>
        <source>window preset 5</source>
        <translation>窗预设 5</translation>
    </message>
    <message>
        <source>window preset 6</source>
        <translation>窗预设 6</translation>
    </message>
    <message>
        <source>window preset 7</source>
        <translation>窗预设 7</translation>
    </message>
    <message>
        <source>window preset 8</source>
        <translation>窗预设 8</translation>
    </message>
    <message>
        <source>window preset 9</source>
        <translation>窗预设 9</translation>
    </message>
    <message>
        <source>reset the view, keep the slice</source>
        <translation>重置视图，保持层面</translation>
    </message>
    <message>
        <source>undo a measurement</source>
        <translation>撤销测量</translation>
    </message>
    <message>
        <source>redo a measurement</source>
        <translation>重做测量</translation>
    </message>
    <message>
        <source>delete the selected measurement</source>
        <translation>删除所选测量</translation>
    </message>
    <message>
        <source>save the report of the shown result</source>
        <translation>保存所示结果的报告</translation>
    </message>
    <message>
        <source>copy what the view shows</source>
        <translation>复制视图所示内容</translation>
    </message>
    <message>
        <source>save what the view shows: PNG, PDF, DICOM</source>
        <translation>保存视图所示内容：PNG、PDF、DICOM</translation>
    </message>
    <message>
        <source>print what the view shows</source>
        <translation>打印视图所示内容</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>本帮助</translation>
    </message>
    <message>
        <source>window of what a drawn box holds</source>
        <translation>按所画方框内容定窗</translation>
    </message>
    <message>
        <source>pointer in the image to the left</source>
        <translation>图像中的指针左移</translation>
    </message>
    <message>
        <source>pointer in the image to the right</source>
        <translation>图像中的指针右移</translation>
    </message>
    <message>
        <source>pointer in the image up</source>
        <translation>图像中的指针上移</translation>
    </message>
    <message>
        <source>pointer in the image down</source>
        <translation>图像中的指针下移</translation>
    </message>
    <message>
        <source>pointer one pixel to the left</source>
        <translation>指针左移一个像素</translation>
    </message>
    <message>
        <source>pointer one pixel to the right</source>
        <translation>指针右移一个像素</translation>
    </message>
    <message>
        <source>pointer one pixel up</source>
        <translation>指针上移一个像素</translation>
    </message>
    <message>
        <source>pointer one pixel down</source>
        <translation>指针下移一个像素</translation>
    </message>
    <message>
        <source>the tool at the pointer, as by a click</source>
        <translation>在指针处使用工具，如同单击</translation>
    </message>
    <message>
        <source>next colours for grey images</source>
        <translation>灰度图像的下一种颜色</translation>
    </message>
    <message>
        <source>slab: one plane, mean, MIP, MinIP</source>
        <translation>层块：单一平面、平均、MIP、MinIP</translation>
    </message>
    <message>
        <source>thicker slab</source>
        <translation>层块加厚</translation>
    </message>
    <message>
        <source>thinner slab</source>
        <translation>层块减薄</translation>
    </message>
    <message>
        <source>turn the other planes left by 5°</source>
        <translation>其他平面左转 5°</translation>
    </message>
    <message>
        <source>turn the other planes right by 5°</source>
        <translation>其他平面右转 5°</translation>
    </message>
    <message>
        <source>turn the other planes left by 1°</source>
        <translation>其他平面左转 1°</translation>
    </message>
    <message>
        <source>turn the other planes right by 1°</source>
        <translation>其他平面右转 1°</translation>
    </message>
    <message>
        <source>straight planes again</source>
        <translation>恢复正交平面</translation>
    </message>
    <message>
        <source>set a point of a curved cut&apos;s path</source>
        <translation>设置曲面切面路径的点</translation>
    </message>
    <message>
        <source>take back the path&apos;s last point</source>
        <translation>撤回路径的最后一点</translation>
    </message>
    <message>
        <source>show the curved cut</source>
        <translation>显示曲面切面</translation>
    </message>
    <message>
        <source>fusion with, or subtraction of, a second series</source>
        <translation>与第二序列融合或减影</translation>
    </message>
    <message>
        <source>3D: looks, clipping, surface, movie</source>
        <translation>3D：外观、裁剪、表面、影片</translation>
    </message>
    <message>
        <source>save all slices or a range: PNG pictures, movie</source>
        <translation>保存全部或部分层面：PNG 图像、影片</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Note: %1</source>
        <translation>注：%1</translation>
    </message>
    <message>
        <source>Candela keeps this object and exports it unchanged (Library, Export), but does not draw it.</source>
        <translation>Candela 保存此对象并可原样导出（影像库，导出），但不绘制它。</translation>
    </message>
</context>
<context>
    <name>ReviewChecklist</name>
    <message>
        <source>Series are organised into frame sets, never fewer than series</source>
        <translation>序列按帧集组织，帧集数不少于序列数</translation>
    </message>
    <message>
        <source>Yes. A series is parted by geometry, echo, time and b value into stacks, each a tile of the strip.</source>
        <translation>是。序列按几何、回波、时间和 b 值分为多个堆栈，每个堆栈在序列栏中占一个缩略图。</translation>
    </message>
    <message>
        <source>Thumbnails with date, modality, description and count; a frame set opens fitted, in its own window, annotated, with the scroll tool active</source>
        <translation>缩略图附日期、设备类型、描述和数量；帧集打开时适合窗格大小，采用自带窗，带标注，并启用翻层工具</translation>
    </message>
    <message>
        <source>Yes, but the window tool is active at first; the wheel scrolls with every tool.</source>
        <translation>是，但初始启用的是窗宽窗位工具；使用任何工具时滚轮均可翻层。</translation>
    </message>
    <message>
        <source>Layouts within and across viewports; at least two frame sets side by side</source>
        <translation>视口内与视口间的布局；至少可并列两个帧集</translation>
    </message>
    <message>
        <source>Yes: 1 × 1 to 4 × 4 panes, four views of a volume in each, a second window.</source>
        <translation>是：1 × 1 至 4 × 4 个窗格，每个窗格可含一个容积的四个视图，另有第二窗口。</translation>
    </message>
    <message>
        <source>Rotate by 90° and flip on DX and CR only</source>
        <translation>仅 DX 和 CR 可旋转 90° 与翻转</translation>
    </message>
    <message>
        <source>Yes; refused for cross-sections, the letters follow.</source>
        <translation>是；断层图像不允许，方位字母随之变化。</translation>
    </message>
    <message>
        <source>Window by dragging (right widens, up brightens), presets, inversion</source>
        <translation>拖动调窗（向右加宽，向上变亮）、预设、反转</translation>
    </message>
    <message>
        <source>For MR, PET and XA, rescale slope and intercept are ignored for windowing</source>
        <translation>对 MR、PET 和 XA，调窗时忽略重标定斜率与截距</translation>
    </message>
    <message>
        <source>In part: values are shown as the header rescales them, windows of the header are taken in the same values.</source>
        <translation>部分：数值按头信息重标定后显示，头信息中的窗也按相同数值应用。</translation>
    </message>
    <message>
        <source>Scroll by wheel, drag and keys; linked and unlinked scroll, pan and zoom</source>
        <translation>用滚轮、拖动和按键翻层；联动与非联动的翻层、平移和缩放</translation>
    </message>
    <message>
        <source>Yes, linked by millimetres within a frame of reference and by offset to a prior.</source>
        <translation>是，同一参考坐标系内按毫米联动，与既往检查按偏移联动。</translation>
    </message>
    <message>
        <source>Laterality and orientation letters that follow every rotation and flip, in reconstructed planes too</source>
        <translation>侧别与方位字母随每次旋转和翻转变化，重建平面亦然</translation>
    </message>
    <message>
        <source>Yes, from each view&apos;s own direction in the patient; tested on marked phantoms.</source>
        <translation>是，依据各视图自身在患者体内的方向；已用带标记的体模测试。</translation>
    </message>
    <message>
        <source>Localizer lines; a crosshair that finds the same point in every view of a frame of reference</source>
        <translation>定位线；十字线在同一参考坐标系的各视图中找到同一点</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>是。</translation>
    </message>
    <message>
        <source>Annotations full, minimal, off; demographics, technique, lossy compression with ratio and method</source>
        <translation>标注完整、精简、关闭；患者信息、扫描技术、有损压缩及其压缩比与方法</translation>
    </message>
    <message>
        <source>Yes; what was lost, repaired or guessed is shown at every level.</source>
        <translation>是；丢失、修复或推断的内容在每一级均显示。</translation>
    </message>
    <message>
        <source>Cine: play, pause, first, last, step, rate</source>
        <translation>电影播放：播放、暂停、首帧、末帧、步进、帧率</translation>
    </message>
    <message>
        <source>Yes, with the rate that the header gives.</source>
        <translation>是，采用头信息给出的帧率。</translation>
    </message>
    <message>
        <source>Distance, angle, also between two separate segments (Cobb), statistics of a region</source>
        <translation>距离、角度，包括两条分离线段之间的角度（Cobb），区域统计</translation>
    </message>
    <message>
        <source>Next and previous study, frame set, frame; priors of the same patient at hand</source>
        <translation>下一和上一检查、帧集、帧；同一患者的既往检查随手可得</translation>
    </message>
    <message>
        <source>Grey-scale and colour, any modality</source>
        <translation>灰度与彩色，任意设备类型</translation>
    </message>
    <message>
        <source>Modal tools exclude each other, show which is active and change the cursor</source>
        <translation>模态工具互斥，显示当前启用的工具并改变光标</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>单字母按键</translation>
    </message>
    <message>
        <source>Yes, as on the first page here, and each can be changed.</source>
        <translation>是，如此处第一页所列，且每个均可更改。</translation>
    </message>
    <message>
        <source>Report (R) and print (P)</source>
        <translation>报告 (R) 与打印 (P)</translation>
    </message>
    <message>
        <source>R saves the report of the shown result, P prints or saves what is shown.</source>
        <translation>R 保存所示结果的报告，P 打印或保存所示内容。</translation>
    </message>
    <message>
        <source>Yes. Every window of the header is offered by its name, presets by modality on 1–9; a drawn box gives the window of its values.</source>
        <translation>是。头信息中的每个窗均按其名称提供，各设备类型的预设位于 1–9；画出的方框按其数值定窗。</translation>
    </message>
    <message>
        <source>Yes, and paths, ratios, diameters, arrows and text, by mouse or by keys alone; each says what its millimetres rest on.</source>
        <translation>是，还包括路径、比值、径线、箭头和文字，可用鼠标或仅用键盘；每项测量都说明其毫米值的依据。</translation>
    </message>
    <message>
        <source>Yes, grey also in colours with a scale of values; ECG waveforms are listed and exported, not drawn.</source>
        <translation>是，灰度图像也可用带数值标尺的颜色显示；心电图波形会列出并可导出，但不绘制。</translation>
    </message>
</context>
<context>
    <name>WindowLanguage</name>
    <message>
        <source>%1 from the next start</source>
        <translation>下次启动时使用%1</translation>
    </message>
</context>
<context>
    <name>candela::AccountModel</name>
    <message>
        <source>Enabled</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>上次登录</translation>
    </message>
    <message>
        <source>Slowed down until %1</source>
        <translation>已减速至 %1</translation>
    </message>
</context>
<context>
    <name>candela::AdministrationController</name>
    <message>
        <source>Account %1 added</source>
        <translation>已添加账户 %1</translation>
    </message>
    <message>
        <source>Account %1 enabled</source>
        <translation>已启用账户 %1</translation>
    </message>
    <message>
        <source>Account %1 disabled</source>
        <translation>已停用账户 %1</translation>
    </message>
    <message>
        <source>Password of %1 changed</source>
        <translation>已更改 %1 的密码</translation>
    </message>
    <message>
        <source>%1 is %2 from now on</source>
        <translation>%1 从现在起为%2</translation>
    </message>
    <message>
        <source>Account %1 unlocked</source>
        <translation>账户 %1 已解锁</translation>
    </message>
</context>
<context>
    <name>candela::AdministrationPage</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>影像库</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>A new account with its role and first password</source>
        <translation>新建账户并设定角色与初始密码</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>A disabled account cannot log in; what it did stays</source>
        <translation>停用的账户不能登录；其已有记录保留</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Give the selected account a new password</source>
        <translation>为所选账户设置新密码</translation>
    </message>
    <message>
        <source>%1 patients, %2 studies, %3 series, %4 images</source>
        <translation>%1 名患者，%2 次检查，%3 个序列，%4 幅图像</translation>
    </message>
    <message>
        <source>Detections %3
Feature vectors for similar cases %4</source>
        <translation>检测 %3
用于相似病例的特征向量 %4</translation>
    </message>
    <message>
        <source>%1: %2 images</source>
        <translation>%1：%2 幅图像</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Give the selected account another role, at once</source>
        <translation>立即为所选账户更换角色</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Forget wrong passwords, so that the right one is let in at once</source>
        <translation>清除错误密码记录，使正确密码立即可用</translation>
    </message>
</context>
<context>
    <name>candela::AuditController</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Checking the chain</source>
        <translation>正在检查链</translation>
    </message>
    <message>
        <source>%1 entries: none was changed, removed or put in.</source>
        <translation>%1 条记录：均未被更改、删除或插入。</translation>
    </message>
    <message>
        <source>The chain does not hold at entry %1: %2</source>
        <translation>链在第 %1 条记录处不成立：%2</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>正在写入表格</translation>
    </message>
    <message>
        <source>%1 entries are in %2</source>
        <translation>%1 条记录已写入 %2</translation>
    </message>
    <message>
        <source>Writing DICOM audit messages</source>
        <translation>正在写入 DICOM 审计消息</translation>
    </message>
    <message>
        <source>%1 DICOM audit messages are in %2</source>
        <translation>%1 条 DICOM 审计消息已写入 %2</translation>
    </message>
</context>
<context>
    <name>candela::AuditModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>患者 ID</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>计算机</translation>
    </message>
</context>
<context>
    <name>candela::AuditPanel</name>
    <message>
        <source>Check the chain</source>
        <translation>检查链</translation>
    </message>
    <message>
        <source>Look whether an entry was changed, removed or put in</source>
        <translation>检查是否有记录被更改、删除或插入</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Write every entry of the present filter to a CSV file</source>
        <translation>将当前筛选的所有记录写入 CSV 文件</translation>
    </message>
    <message>
        <source>DICOM messages</source>
        <translation>DICOM 消息</translation>
    </message>
    <message>
        <source>Write the entries of the present filter as DICOM audit messages (PS3.15 A.5)</source>
        <translation>将当前筛选的记录写为 DICOM 审计消息（PS3.15 A.5）</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>更早的记录</translation>
    </message>
    <message>
        <source>Read the next thousand</source>
        <translation>读取接下来的一千条</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Read the audit again</source>
        <translation>重新读取审计</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>导出审计日志</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>DICOM audit messages</source>
        <translation>DICOM 审计消息</translation>
    </message>
    <message>
        <source>Audit messages (*.xml)</source>
        <translation>审计消息 (*.xml)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Only what this user did; the full log-in name</source>
        <translation>仅该用户的操作；完整登录名</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>患者 ID</translation>
    </message>
    <message>
        <source>Only what concerns this patient; the full id</source>
        <translation>仅与该患者有关的记录；完整 ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Only this action</source>
        <translation>仅此操作</translation>
    </message>
    <message>
        <source>Any action</source>
        <translation>任何操作</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Only what ended so</source>
        <translation>仅此结果的记录</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>任何结果</translation>
    </message>
    <message>
        <source>Date of the entry</source>
        <translation>记录日期</translation>
    </message>
    <message>
        <source>Audit, newest first</source>
        <translation>审计，最新在前</translation>
    </message>
</context>
<context>
    <name>candela::BurnedInDialog</name>
    <message>
        <source>Text in images</source>
        <translation>图像中的文字</translation>
    </message>
    <message>
        <source>Places that look like text, by image</source>
        <translation>各图像中疑似文字的位置</translation>
    </message>
    <message>
        <source>Ticked places are blacked out (Space changes one)</source>
        <translation>勾选的位置将被涂黑(空格键切换)</translation>
    </message>
    <message>
        <source>Image %1, frame %2</source>
        <translation>图像 %1,第 %2 帧</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>图像 %1</translation>
    </message>
    <message>
        <source>Red places will be black in the copies. Click one to keep it, drag to mark what was missed. The library&apos;s own images stay as they are.</source>
        <translation>红色位置在副本中将被涂黑。单击可保留,拖动可标记遗漏之处。影像库中的图像保持不变。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export nothing</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>Black out and export</source>
        <translation>涂黑并导出</translation>
    </message>
    <message>
        <source>Write the copies with what is marked blacked out</source>
        <translation>写出副本,并将标记之处涂黑</translation>
    </message>
    <message>
        <source>1 image seems to have text in its pixels</source>
        <translation>1 幅图像的像素中似有文字</translation>
    </message>
    <message>
        <source>%1 images seem to have text in their pixels</source>
        <translation>%1 幅图像的像素中似有文字</translation>
    </message>
    <message>
        <source>%1 × %2 pixels at %3, %4</source>
        <translation>%1 × %2 像素,位于 %3, %4</translation>
    </message>
</context>
<context>
    <name>candela::CineBar</name>
    <message>
        <source>First frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source> / s</source>
        <translation> / 秒</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>candela::ClassBars</name>
    <message>
        <source>Probability of each class</source>
        <translation>各类别的概率</translation>
    </message>
</context>
<context>
    <name>candela::CurvedPanel</name>
    <message>
        <source>Curved: %1</source>
        <translation>曲面：%1</translation>
    </message>
    <message>
        <source>Curved reformat</source>
        <translation>曲面重建</translation>
    </message>
    <message>
        <source>Turn about the path</source>
        <translation>绕路径旋转</translation>
    </message>
    <message>
        <source>Turns the cut about the path</source>
        <translation>使切面绕路径旋转</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Reach on each side</source>
        <translation>每侧范围</translation>
    </message>
    <message>
        <source>How far the cut reaches on each side of the path</source>
        <translation>切面在路径每侧延伸的距离</translation>
    </message>
    <message>
        <source>Remove the &amp;last point</source>
        <translation>移除最后一点(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New path</source>
        <translation>新路径(&amp;N)</translation>
    </message>
    <message>
        <source>Remove the point that was set last</source>
        <translation>移除最后设置的点</translation>
    </message>
    <message>
        <source>Remove all points</source>
        <translation>移除所有点</translation>
    </message>
    <message>
        <source>&amp;Turned by</source>
        <translation>旋转角度(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reach</source>
        <translation>范围(&amp;R)</translation>
    </message>
    <message>
        <source>Point at the images and set the points of a path by K, on as many slices as it takes; two points are the least.</source>
        <translation>指向图像并按 K 设置路径的点，可跨任意多个层面；至少需要两个点。</translation>
    </message>
    <message>
        <source>Curved, straightened, linear. Along the path and across it lengths are true; the path is %1 mm long.</source>
        <translation>曲面，拉直，线性。沿路径及垂直于路径的长度均真实；路径长 %1 mm。</translation>
    </message>
    <message>
        <source>Slab: %1 %2 mm</source>
        <translation>层块：%1 %2 mm</translation>
    </message>
</context>
<context>
    <name>candela::CurvedPicture</name>
    <message>
        <source>Curved picture</source>
        <translation>曲面图像</translation>
    </message>
    <message>
        <source>A click moves the crosshair there</source>
        <translation>单击将十字线移至此处</translation>
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
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>任意日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>From – to…</source>
        <translation>起止日期…</translation>
    </message>
</context>
<context>
    <name>candela::DeidentifyDialog</name>
    <message>
        <source>Remove dates and times</source>
        <translation>删除日期和时间</translation>
    </message>
    <message>
        <source>PS3.15 Basic Profile</source>
        <translation>PS3.15 基本配置</translation>
    </message>
    <message>
        <source>Move dates, keep the time between studies</source>
        <translation>平移日期,保留检查间隔</translation>
    </message>
    <message>
        <source>All dates of a patient move by the same number of days; times of day stay (113107)</source>
        <translation>同一患者的所有日期平移相同天数;时刻不变(113107)</translation>
    </message>
    <message>
        <source>Keep dates and times</source>
        <translation>保留日期和时间</translation>
    </message>
    <message>
        <source>As they are (113106)</source>
        <translation>保持原样(113106)</translation>
    </message>
    <message>
        <source>Black out text in pixels</source>
        <translation>涂黑像素中的文字</translation>
    </message>
    <message>
        <source>What looks like text is shown to you first (113101). Without this, such images are left out</source>
        <translation>疑似文字会先显示给您(113101)。不选则略去此类图像</translation>
    </message>
    <message>
        <source>Remove faces from head volumes</source>
        <translation>去除头部容积中的面部</translation>
    </message>
    <message>
        <source>CT and MR: skin, eyes, nose and mouth; the brain stays (113102)</source>
        <translation>CT 和 MR:皮肤、眼、鼻和口;脑部保留(113102)</translation>
    </message>
    <message>
        <source>Keep descriptions that name nobody</source>
        <translation>保留不涉及任何人的描述</translation>
    </message>
    <message>
        <source>Short ones without names, numbers or dates; when in doubt they are removed (113105)</source>
        <translation>仅保留不含姓名、号码或日期的短描述;存疑则删除(113105)</translation>
    </message>
    <message>
        <source>Export anonymised</source>
        <translation>匿名导出</translation>
    </message>
    <message>
        <source>Names, numbers and UIDs are replaced by pseudonyms of this library, the same for the same patient; what cannot be made to name nobody is left out and listed.</source>
        <translation>姓名、号码和 UID 由本库的假名代替,同一患者始终相同;无法去除身份的内容将略去并列出。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export nothing</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>An anonymised copy of 1 study</source>
        <translation>1 项检查的匿名副本</translation>
    </message>
    <message>
        <source>Anonymised copies of %1 studies</source>
        <translation>%1 项检查的匿名副本</translation>
    </message>
</context>
<context>
    <name>candela::DeidentifyReportDialog</name>
    <message>
        <source>Anonymised copies</source>
        <translation>匿名副本</translation>
    </message>
    <message>
        <source>What was left out or changed in pixels</source>
        <translation>略去或改动像素的内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <source>face removed</source>
        <translation>面部已去除</translation>
    </message>
    <message>
        <source>%1 ml; residual bias outside the face: intensities %2 %, volumes %3 %</source>
        <translation>%1 ml;面部以外的残余偏差:强度 %2 %,体积 %3 %</translation>
    </message>
    <message>
        <source>Pseudonyms: %1</source>
        <translation>假名:%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 files written, %2</source>
        <translation>已写出 %1 个文件,%2</translation>
    </message>
</context>
<context>
    <name>candela::DetectionHistoryPage</name>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Write every row of the present filter to a CSV file</source>
        <translation>将当前筛选的所有行写入 CSV 文件</translation>
    </message>
    <message>
        <source>History of detections</source>
        <translation>检测历史</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>已将 %1 行写入 %2</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Patient name or ID</source>
        <translation>患者姓名或 ID</translation>
    </message>
    <message>
        <source>Type of detection</source>
        <translation>检测类型</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>任意类型</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>任意结果</translation>
    </message>
    <message>
        <source>Date of the detection</source>
        <translation>检测日期</translation>
    </message>
    <message>
        <source>Previous detections</source>
        <translation>以往的检测</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出历史</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>1 detection</source>
        <translation>1 次检测</translation>
    </message>
    <message>
        <source>%1 detections</source>
        <translation>%1 次检测</translation>
    </message>
    <message>
        <source>No detection fits</source>
        <translation>没有符合条件的检测</translation>
    </message>
    <message>
        <source>Nothing in the history has this type, result, date and patient.</source>
        <translation>历史中没有符合该类型、结果、日期和患者的记录。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No detection yet</source>
        <translation>尚无检测</translation>
    </message>
    <message>
        <source>Select studies in the library and choose “Detect brain” or “Detect lung”, or run a detection on what is open in the reading room.</source>
        <translation>在影像库中选择检查并点击“脑部检测”或“肺部检测”，或对阅片室中打开的内容运行检测。</translation>
    </message>
</context>
<context>
    <name>candela::DetectionQueue</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>candela::DisplayCheck</name>
    <message>
        <source>Check the display</source>
        <translation>检查显示器</translation>
    </message>
    <message>
        <source>Test pattern for the display</source>
        <translation>显示器测试图</translation>
    </message>
    <message>
        <source>&amp;All of it is seen</source>
        <translation>全部可见(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep the answer</source>
        <translation>保存回答(&amp;K)</translation>
    </message>
    <message>
        <source>With your login, for this display</source>
        <translation>随您的登录账户保存，仅限此显示器</translation>
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
        <translation>Candela 不知道此显示器是否已校准（DICOM PS3.14）。请在您阅片时的光线下用此测试图判断。

以下各项均满足即为良好：
• 十六个色块中每个色块的四个角方块均可见；
• 黑色块与白色块中的方块可见；
• 两侧的渐变平滑无阶跃；
• 中央和四角的单线均可见，清晰度相同，无一呈灰色；
• 边框完整，网格平直；
• 在黑、灰、白底上至少可读出 QUALITY CONTROL 的前十一个字母。

否则，在调好亮度、对比度和伽马之前，请勿在此显示器上阅片。</translation>
    </message>
    <message>
        <source>Everything in the list above</source>
        <translation>上面列表中的所有内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Without an answer (Esc)</source>
        <translation>不回答 (Esc)</translation>
    </message>
    <message>
        <source>From two metres away: which square melts into the lines round it?</source>
        <translation>从两米外看：哪个方块与周围的线条融为一体？</translation>
    </message>
    <message>
        <source>Gamma %1</source>
        <translation>伽马 %1</translation>
    </message>
    <message>
        <source>This square is as bright as the lines: gamma %1</source>
        <translation>此方块与线条一样亮：伽马 %1</translation>
    </message>
</context>
<context>
    <name>candela::DocumentView</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Close the document</source>
        <translation>关闭文档</translation>
    </message>
    <message>
        <source>This PDF cannot be shown: %1.
It can be exported with its study from the Library.</source>
        <translation>无法显示此 PDF：%1。
可从影像库将其随检查一起导出。</translation>
    </message>
    <message>
        <source>Opening the document …</source>
        <translation>正在打开文档 …</translation>
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
        <translation>同意</translation>
    </message>
    <message>
        <source>The result is right</source>
        <translation>结果正确</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>The result is wrong; say what is right</source>
        <translation>结果错误；请注明正确结果</translation>
    </message>
    <message>
        <source>Store answer</source>
        <translation>保存意见</translation>
    </message>
    <message>
        <source>Keep your answer with the result</source>
        <translation>将您的意见与结果一并保存</translation>
    </message>
    <message>
        <source>What is it instead?</source>
        <translation>正确的是什么？</translation>
    </message>
    <message>
        <source>Corrected label</source>
        <translation>更正后的标签</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>备注（可选）</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 agreed.</source>
        <translation>%1 已同意。</translation>
    </message>
    <message>
        <source>%1 disagreed.</source>
        <translation>%1 不同意。</translation>
    </message>
    <message>
        <source>%1 disagreed: %2.</source>
        <translation>%1 不同意：%2。</translation>
    </message>
    <message>
        <source>Only radiologists can confirm or correct a result.</source>
        <translation>只有放射科医生可以确认或更正结果。</translation>
    </message>
</context>
<context>
    <name>candela::FirstStartPage</name>
    <message>
        <source>Create library</source>
        <translation>创建影像库</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全名</translation>
    </message>
    <message>
        <source>There is no library here yet. The first account is its administrator, who adds the other people. Radiologists read and confirm results with accounts of their own.</source>
        <translation>此处尚无影像库。第一个账户为其管理员，负责添加其他人员。放射科医生使用各自的账户阅片并确认结果。</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>影像库：%1</translation>
    </message>
    <message>
        <source>Welcome to Candela</source>
        <translation>欢迎使用 Candela</translation>
    </message>
    <message>
        <source>Full name (optional)</source>
        <translation>全名（可选）</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>正在创建…</translation>
    </message>
    <message>
        <source>Seal the library</source>
        <translation>加密封存影像库</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>我已抄写下来</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Log in to the new library</source>
        <translation>登录新的影像库</translation>
    </message>
    <message>
        <source>Nothing of a patient can be read on the disk without a password. You get a recovery code for the day when all passwords are forgotten.</source>
        <translation>没有密码，磁盘上的任何患者信息都无法读取。您将得到一个恢复码，供所有密码都遗忘时使用。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>This code opens the library when every password is forgotten. It is shown this once. Write it down or print it, and lock it away from this computer: whoever has it and the disk can read everything.</source>
        <translation>当所有密码都遗忘时，此恢复码可以打开影像库。它只显示这一次。请抄写或打印，并锁存在远离本机的地方：同时持有它和磁盘的人可以读取一切。</translation>
    </message>
    <message>
        <source>An administrator can make a new code later, which makes this one worthless.</source>
        <translation>管理员以后可以生成新的恢复码，届时此码作废。</translation>
    </message>
</context>
<context>
    <name>candela::FusionControl</name>
    <message>
        <source>Se %1</source>
        <translation>序列 %1</translation>
    </message>
    <message>
        <source>The second series could not be loaded: %1</source>
        <translation>无法加载第二序列：%1</translation>
    </message>
</context>
<context>
    <name>candela::FusionPanel</name>
    <message>
        <source>No other series of this study lies in the same frame of reference.</source>
        <translation>此检查中没有位于同一参考坐标系的其他序列。</translation>
    </message>
    <message>
        <source>Fusion and subtraction</source>
        <translation>融合与减影</translation>
    </message>
    <message>
        <source>Second series</source>
        <translation>第二序列</translation>
    </message>
    <message>
        <source>The series to show together with this one</source>
        <translation>与此序列一同显示的序列</translation>
    </message>
    <message>
        <source>How both are shown</source>
        <translation>两者的显示方式</translation>
    </message>
    <message>
        <source>In colours over this series, or taken away from it</source>
        <translation>以伪彩叠加于此序列，或从中减去</translation>
    </message>
    <message>
        <source>Colours of the second series</source>
        <translation>第二序列的颜色</translation>
    </message>
    <message>
        <source>What is darkest in its window stays clear</source>
        <translation>其窗内最暗的部分保持透明</translation>
    </message>
    <message>
        <source>Opacity of the second series</source>
        <translation>第二序列的不透明度</translation>
    </message>
    <message>
        <source>How much the second series covers</source>
        <translation>第二序列的遮盖程度</translation>
    </message>
    <message>
        <source>Window centre of the second series</source>
        <translation>第二序列的窗位</translation>
    </message>
    <message>
        <source>Of its values, or of the differences</source>
        <translation>针对其数值，或差值</translation>
    </message>
    <message>
        <source>Window width of the second series</source>
        <translation>第二序列的窗宽</translation>
    </message>
    <message>
        <source>Overlay in colours</source>
        <translation>伪彩叠加</translation>
    </message>
    <message>
        <source>Subtract it</source>
        <translation>减去</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>序列(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;hown</source>
        <translation>显示方式(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>不透明度(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;entre</source>
        <translation>窗位(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>窗宽(&amp;W)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (loading …)</source>
        <translation>%1（正在加载 …）</translation>
    </message>
</context>
<context>
    <name>candela::GridPicker</name>
    <message>
        <source>Rows and columns of panes</source>
        <translation>窗格的行数与列数</translation>
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
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys of the reading room</source>
        <translation>阅片室按键</translation>
    </message>
    <message>
        <source>Mouse and everywhere</source>
        <translation>鼠标与全局</translation>
    </message>
    <message>
        <source>Basic Image Review</source>
        <translation>Basic Image Review</translation>
    </message>
    <message>
        <source>Check the display …</source>
        <translation>检查显示器 …</translation>
    </message>
    <message>
        <source>A test pattern over the whole screen</source>
        <translation>覆盖整个屏幕的测试图</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Profile of keys</source>
        <translation>按键方案</translation>
    </message>
    <message>
        <source>Keys as in another viewer, as far as it has the same things</source>
        <translation>采用与其他阅片软件相同的按键，限于其具有的相同功能</translation>
    </message>
    <message>
        <source>The profile&apos;s own keys</source>
        <translation>方案默认按键</translation>
    </message>
    <message>
        <source>Forget what was changed</source>
        <translation>放弃所做的更改</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Change the key …</source>
        <translation>更改按键 …</translation>
    </message>
    <message>
        <source>Press the new key afterwards (Enter on a line does the same)</source>
        <translation>随后按下新的按键（在某行上按 Enter 效果相同）</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Take the key off the chosen line</source>
        <translation>取消所选行的按键</translation>
    </message>
    <message>
        <source>with changes of your own</source>
        <translation>含您自己的更改</translation>
    </message>
    <message>
        <source>New key for: %1</source>
        <translation>新按键：%1</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>左键拖动</translation>
    </message>
    <message>
        <source>the active tool; window at first. Right widens, up brightens</source>
        <translation>当前工具；初始为窗宽窗位。向右加宽，向上变亮</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>翻层</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>中键拖动</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>右键拖动</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>one view as large as its window, and back</source>
        <translation>单个视图放大至整个窗口，再次操作还原</translation>
    </message>
    <message>
        <source>Drag a series</source>
        <translation>拖动序列</translation>
    </message>
    <message>
        <source>from the strip into any pane</source>
        <translation>从序列栏拖入任意窗格</translation>
    </message>
    <message>
        <source>On a crosshair line</source>
        <translation>在十字线的线上</translation>
    </message>
    <message>
        <source>with the crosshair tool: turns the other planes</source>
        <translation>使用十字线工具时：转动其他平面</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>ends a length along points or an outline</source>
        <translation>结束折线长度或轮廓</translation>
    </message>
    <message>
        <source>writes a text beside the selected measurement</source>
        <translation>在所选测量旁写文字</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>deletes it; Ctrl + Z brings it back</source>
        <translation>删除所选测量；Ctrl + Z 可恢复</translation>
    </message>
    <message>
        <source>Ctrl + 1 … 7</source>
        <translation>Ctrl + 1 … 7</translation>
    </message>
    <message>
        <source>pages, from top to bottom</source>
        <translation>页面，从上到下</translation>
    </message>
    <message>
        <source>Ctrl + F</source>
        <translation>Ctrl + F</translation>
    </message>
    <message>
        <source>search in the library</source>
        <translation>在影像库中搜索</translation>
    </message>
    <message>
        <source>open what is selected</source>
        <translation>打开所选内容</translation>
    </message>
    <message>
        <source>Ctrl + L</source>
        <translation>Ctrl + L</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>锁定屏幕</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>本帮助</translation>
    </message>
    <message>
        <source>Reading room: mouse</source>
        <translation>阅片室：鼠标</translation>
    </message>
    <message>
        <source>While measuring</source>
        <translation>测量时</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>What the profile asks for</source>
        <translation>该规范的要求</translation>
    </message>
    <message>
        <source>In Candela</source>
        <translation>在 Candela 中</translation>
    </message>
    <message>
        <source>Basic Image Review, line by line</source>
        <translation>Basic Image Review，逐项对照</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Drag a box</source>
        <translation>拖出方框</translation>
    </message>
    <message>
        <source>with the tool for it (Shift + W): the window of the values in it, black at the 1st, white at the 99th percentile</source>
        <translation>使用相应工具（Shift + W）：按框内数值定窗，第 1 百分位为黑，第 99 百分位为白</translation>
    </message>
</context>
<context>
    <name>candela::HistogramView</name>
    <message>
        <source>Histogram of the region</source>
        <translation>区域直方图</translation>
    </message>
    <message>
        <source>How often each value occurs; the lines are mean (solid) and median (dashed)</source>
        <translation>各值出现的频率；线条为均值（实线）与中位数（虚线）</translation>
    </message>
    <message>
        <source>%1 pixels, mean %2, median %3</source>
        <translation>%1 个像素，均值 %2，中位数 %3</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 个像素</translation>
    </message>
</context>
<context>
    <name>candela::HistoryModel</name>
    <message>
        <source>Not reviewed</source>
        <translation>未审阅</translation>
    </message>
    <message>
        <source>Agreed, %1</source>
        <translation>同意，%1</translation>
    </message>
    <message>
        <source>Disagreed, %1</source>
        <translation>不同意，%1</translation>
    </message>
    <message>
        <source>Corrected to %1, %2</source>
        <translation>更正为 %1，%2</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Open this study at the slice that speaks most, with its map</source>
        <translation>在最具提示性的层面打开此检查，并显示激活图</translation>
    </message>
    <message>
        <source>Calibrated probability of the finding</source>
        <translation>异常发现的校准概率</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Detection result</source>
        <translation>检测结果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
</context>
<context>
    <name>candela::HomePage</name>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Log in to open what is below</source>
        <translation>登录后可打开以下内容</translation>
    </message>
    <message>
        <source>Import studies</source>
        <translation>导入检查</translation>
    </message>
    <message>
        <source>DICOM files, folders and discs, NIfTI, PNG, JPEG and TIFF, recognised by what they hold.</source>
        <translation>DICOM 文件、文件夹和光盘，以及 NIfTI、PNG、JPEG 和 TIFF，按内容识别。</translation>
    </message>
    <message>
        <source>Choose files or a folder</source>
        <translation>选择文件或文件夹</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>影像库</translation>
    </message>
    <message>
        <source>Every study, found as you type: patient, ID, description, accession, date, modality.</source>
        <translation>边输入边查找每个检查：患者、ID、描述、登记号、日期、设备类型。</translation>
    </message>
    <message>
        <source>Open the study list</source>
        <translation>打开检查列表</translation>
    </message>
    <message>
        <source>Reading room</source>
        <translation>阅片室</translation>
    </message>
    <message>
        <source>CT and MR in three planes and 3D, X-rays and other images; windows, crosshair, measurements.</source>
        <translation>CT 和 MR 三平面及 3D、X 线及其他图像；窗宽窗位、十字线、测量。</translation>
    </message>
    <message>
        <source>Read images</source>
        <translation>阅片</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>Tumours on brain MR, suspicious findings on chest CT: a verdict in words, its probability, and the map of what spoke for it.</source>
        <translation>脑 MR 上的肿瘤、胸部 CT 上的可疑发现：文字结论、概率及依据所在的激活图。</translation>
    </message>
    <message>
        <source>Choose studies to run it on</source>
        <translation>选择要检测的检查</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Every detection with its result, model and what the reader made of it.</source>
        <translation>每次检测的结果、模型以及阅片者的意见。</translation>
    </message>
    <message>
        <source>See previous detections</source>
        <translation>查看以往的检测</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>相似病例</translation>
    </message>
    <message>
        <source>Cases of other patients that look most alike, with label and source.</source>
        <translation>外观最相似的其他患者病例，附标签与来源。</translation>
    </message>
    <message>
        <source>Compare cases</source>
        <translation>比较病例</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>教学</translation>
    </message>
    <message>
        <source>Published, de-identified cases to learn from.</source>
        <translation>已发布的去标识化病例，供学习使用。</translation>
    </message>
    <message>
        <source>Open teaching cases</source>
        <translation>打开教学病例</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Accounts and roles, the audit, what the library holds.</source>
        <translation>账户与角色、审计、影像库内容。</translation>
    </message>
    <message>
        <source>Look after the library</source>
        <translation>管理影像库</translation>
    </message>
    <message>
        <source>Candela</source>
        <translation>Candela</translation>
    </message>
    <message>
        <source>Logged in as %1, %2.</source>
        <translation>已登录：%1，%2。</translation>
    </message>
    <message>
        <source>A workstation for radiology, on this machine alone: look, detect, remember, compare.</source>
        <translation>完全在本机运行的放射学工作站：阅片、检测、留存、比较。</translation>
    </message>
    <message>
        <source>Not open to this role: %1</source>
        <translation>此角色无权访问：%1</translation>
    </message>
    <message>
        <source>Log in to use this</source>
        <translation>登录后可用</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>模型室</translation>
    </message>
    <message>
        <source>What each detector was taught, how well it does, and what it must not be used for.</source>
        <translation>每个检测器学过什么、表现如何，以及不得用于何处。</translation>
    </message>
    <message>
        <source>Look at the models</source>
        <translation>查看模型</translation>
    </message>
</context>
<context>
    <name>candela::ImageLabelsDialog</name>
    <message>
        <source>One image says nothing of its patient</source>
        <translation>有 1 幅图像没有患者信息</translation>
    </message>
    <message>
        <source>%1 or more images say nothing of their patient</source>
        <translation>有 %1 幅或更多图像没有患者信息</translation>
    </message>
    <message>
        <source>%1 images say nothing of their patient</source>
        <translation>有 %1 幅图像没有患者信息</translation>
    </message>
    <message>
        <source>Images without a header</source>
        <translation>没有头信息的图像</translation>
    </message>
    <message>
        <source>Family name, given name</source>
        <translation>姓，名</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>患者 ID</translation>
    </message>
    <message>
        <source>Patient name</source>
        <translation>患者姓名</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>设备类型</translation>
    </message>
    <message>
        <source>Body part</source>
        <translation>检查部位</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>One answer for all of them; DICOM files of the same import keep what their own headers say. What is left empty stays unknown.</source>
        <translation>对所有图像只需回答一次；同次导入的 DICOM 文件保留各自头信息。留空项保持未知。</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>取消导入</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>不导入任何内容</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Import these images without saying whose they are</source>
        <translation>导入这些图像，但不注明所属患者</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>candela::ImageOverlays</name>
    <message>
        <source>This object cannot be read.</source>
        <translation>无法读取此对象。</translation>
    </message>
    <message>
        <source>It belongs to images of another study.</source>
        <translation>它属于另一检查的图像。</translation>
    </message>
    <message>
        <source>This segmentation does not lie on the images that are shown.</source>
        <translation>此分割与所显示的图像不对应。</translation>
    </message>
    <message>
        <source>%1 (cannot be read)</source>
        <translation>%1（无法读取）</translation>
    </message>
</context>
<context>
    <name>candela::ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Files that were not simply imported</source>
        <translation>未能直接导入的文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all of them (Ctrl+C)</source>
        <translation>复制所选行或全部行 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>另存为文本…</translation>
    </message>
    <message>
        <source>Save the whole report</source>
        <translation>保存完整报告</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>import report.txt</source>
        <translation>导入报告.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>candela::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>candela::KeyBindings</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Showing</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>窗预设</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Planes and 3D</source>
        <translation>平面与 3D</translation>
    </message>
</context>
<context>
    <name>candela::KnownCases</name>
    <message>
        <source>Nearest known cases</source>
        <translation>最近的已知病例</translation>
    </message>
    <message>
        <source>Looking for known cases…</source>
        <translation>正在查找已知病例…</translation>
    </message>
    <message>
        <source>No labelled case of another patient yet.</source>
        <translation>尚无其他患者的已标注病例。</translation>
    </message>
    <message>
        <source>Nearest known cases, of other patients</source>
        <translation>其他患者中最近的已知病例</translation>
    </message>
    <message>
        <source>%1, %2; %3 similar. Opens beside this result.</source>
        <translation>%1，%2；相似度 %3。在此结果旁打开。</translation>
    </message>
</context>
<context>
    <name>candela::LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the window, from its next start</source>
        <translation>窗口语言，下次启动时生效</translation>
    </message>
</context>
<context>
    <name>candela::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>candela::LayoutMenu</name>
    <message>
        <source>Second window</source>
        <translation>第二窗口</translation>
    </message>
    <message>
        <source>Next stage	.</source>
        <translation>下一阶段	.</translation>
    </message>
    <message>
        <source>Previous stage	,</source>
        <translation>上一阶段	,</translation>
    </message>
    <message>
        <source>Hang by</source>
        <translation>挂片方式</translation>
    </message>
    <message>
        <source>Save this layout as a rule…</source>
        <translation>将此布局保存为规则…</translation>
    </message>
    <message>
        <source>Remove the rule “%1”</source>
        <translation>移除规则“%1”</translation>
    </message>
    <message>
        <source>Save this layout as a rule</source>
        <translation>将此布局保存为规则</translation>
    </message>
    <message>
        <source>Name of the rule. Studies like this one will open in this layout.</source>
        <translation>规则名称。与此类似的检查将以此布局打开。</translation>
    </message>
</context>
<context>
    <name>candela::LibraryPage</name>
    <message>
        <source>1 study</source>
        <translation>1 次检查</translation>
    </message>
    <message>
        <source>%1 studies</source>
        <translation>%1 次检查</translation>
    </message>
    <message>
        <source>1 image or object</source>
        <translation>1 幅图像或对象</translation>
    </message>
    <message>
        <source>%1 images and objects</source>
        <translation>%1 幅图像与对象</translation>
    </message>
    <message>
        <source>%1 moved to the bin</source>
        <translation>已将 %1 移至回收站</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>已恢复：%1</translation>
    </message>
    <message>
        <source>The bin was emptied: %1 removed for good</source>
        <translation>回收站已清空：已永久移除 %1</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>影像库</translation>
    </message>
    <message>
        <source>Studies in the bin</source>
        <translation>回收站中的检查</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移至回收站</translation>
    </message>
    <message>
        <source>Move this study to the bin?

%1</source>
        <translation>将此检查移至回收站？

%1</translation>
    </message>
    <message>
        <source>Move %1 to the bin?</source>
        <translation>将 %1 移至回收站？</translation>
    </message>
    <message>
        <source>It leaves every list and cannot be opened until it is restored from the bin. Nothing is removed for good.</source>
        <translation>它将从所有列表中移除，在从回收站恢复之前无法打开。不会永久移除任何内容。</translation>
    </message>
    <message>
        <source>Moving to the bin…</source>
        <translation>正在移至回收站…</translation>
    </message>
    <message>
        <source>Empty bin</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Remove %1 for good?</source>
        <translation>永久移除 %1？</translation>
    </message>
    <message>
        <source>%1, %2, and the detections made on them will be lost. This cannot be undone.</source>
        <translation>%1、%2 以及对其所做的检测都将丢失。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>永久移除</translation>
    </message>
    <message>
        <source>Emptying the bin…</source>
        <translation>正在清空回收站…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import files, a folder or a disc; or drop them on this page</source>
        <translation>导入文件、文件夹或光盘；或拖放到此页面</translation>
    </message>
    <message>
        <source>Folder or disc…</source>
        <translation>文件夹或光盘…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the selected study in the reading room (Enter)</source>
        <translation>在阅片室中打开所选检查 (Enter)</translation>
    </message>
    <message>
        <source>Detect brain</source>
        <translation>脑部检测</translation>
    </message>
    <message>
        <source>Look for tumours on the selected brain MR studies</source>
        <translation>在所选脑 MR 检查中查找肿瘤</translation>
    </message>
    <message>
        <source>Detect lung</source>
        <translation>肺部检测</translation>
    </message>
    <message>
        <source>Look for nodules on the selected chest CT studies</source>
        <translation>在所选胸部 CT 检查中查找结节</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>查找相似</translation>
    </message>
    <message>
        <source>Cases of other patients that look like the selected one</source>
        <translation>与所选病例相似的其他患者病例</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Take the selected studies out of the library (Del)</source>
        <translation>将所选检查移出影像库 (Del)</translation>
    </message>
    <message>
        <source>Bring the selected studies back to the library</source>
        <translation>将所选检查放回影像库</translation>
    </message>
    <message>
        <source>Empty bin…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>Remove for good what lies in the bin</source>
        <translation>永久移除回收站中的内容</translation>
    </message>
    <message>
        <source>Studies that were moved to the bin</source>
        <translation>已移至回收站的检查</translation>
    </message>
    <message>
        <source>Search studies</source>
        <translation>搜索检查</translation>
    </message>
    <message>
        <source>Search patient, ID, description, accession, physician</source>
        <translation>搜索患者、ID、描述、登记号、医生</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>设备类型</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation>任意设备类型</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Importing: looking for files…</source>
        <translation>正在导入：查找文件…</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Import failed: %1</source>
        <translation>导入失败：%1</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>%1 files exported, %2</source>
        <translation>已导出 %1 个文件，%2</translation>
    </message>
    <message>
        <source>Export failed: %1</source>
        <translation>导出失败：%1</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import a folder or disc</source>
        <translation>导入文件夹或光盘</translation>
    </message>
    <message>
        <source>An import is running already</source>
        <translation>导入已在进行</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>未导入任何内容</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>松开以导入</translation>
    </message>
    <message>
        <source>1 detection queued</source>
        <translation>1 次检测已排队</translation>
    </message>
    <message>
        <source>%1 detections queued</source>
        <translation>%1 次检测已排队</translation>
    </message>
    <message>
        <source>Export to folder</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>In the bin: restore the study to look at it.</source>
        <translation>位于回收站：恢复该检查后方可查看。</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>返回影像库</translation>
    </message>
    <message>
        <source>Bin (%1)</source>
        <translation>回收站 (%1)</translation>
    </message>
    <message>
        <source>, %1 selected</source>
        <translation>，已选 %1</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>回收站为空</translation>
    </message>
    <message>
        <source>Studies that are moved to the bin wait here until they are restored or removed for good.</source>
        <translation>移至回收站的检查在此等待恢复或永久移除。</translation>
    </message>
    <message>
        <source>No study fits</source>
        <translation>没有符合条件的检查</translation>
    </message>
    <message>
        <source>Each word must begin a word of the patient&apos;s name or ID, the description, the accession number or the physician.</source>
        <translation>每个词须为患者姓名或 ID、描述、登记号或医生中某个词的开头。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索与筛选</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>影像库为空</translation>
    </message>
    <message>
        <source>Drop files, a folder or a disc anywhere on this page, or choose a folder.</source>
        <translation>将文件、文件夹或光盘拖放到此页面任意位置，或选择一个文件夹。</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>No studies to see</source>
        <translation>没有可查看的检查</translation>
    </message>
    <message>
        <source>Nothing is open to this account here.</source>
        <translation>此账户在此没有可访问的内容。</translation>
    </message>
    <message>
        <source>This is the last study of the list.</source>
        <translation>这是列表中的最后一个检查。</translation>
    </message>
    <message>
        <source>This is the first study of the list.</source>
        <translation>这是列表中的第一个检查。</translation>
    </message>
    <message>
        <source>Looking for text in images</source>
        <translation>正在查找图像中的文字</translation>
    </message>
    <message>
        <source>Writing anonymised copies</source>
        <translation>正在写出匿名副本</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>未导出任何内容</translation>
    </message>
    <message>
        <source>Write the selected studies&apos; original files, or copies that name nobody, to a folder</source>
        <translation>将所选检查的原始文件或不涉及任何人的副本写入文件夹</translation>
    </message>
    <message>
        <source>Original files…</source>
        <translation>原始文件…</translation>
    </message>
    <message>
        <source>Anonymised copies…</source>
        <translation>匿名副本…</translation>
    </message>
</context>
<context>
    <name>candela::LibrarySweep</name>
    <message>
        <source>whole library, study %1 of %2</source>
        <translation>整个影像库，第 %1 / %2 个检查</translation>
    </message>
</context>
<context>
    <name>candela::LogInPage</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在验证…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>%1&apos;s desk is as it was left. Anyone else who logs in gets an empty desk of their own.</source>
        <translation>%1 的工作台保持离开时的状态。其他人登录后将得到各自的空白工作台。</translation>
    </message>
    <message>
        <source>Studies, results and their history are open after log-in.</source>
        <translation>登录后可访问检查、结果及其历史。</translation>
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
        <translation>检测：%1</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>仅供辅助决策，不构成诊断。非医疗器械。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>%1 detection of %2: %3</source>
        <translation>%2 的%1检测：%3</translation>
    </message>
    <message>
        <source>Close Candela</source>
        <translation>关闭 Candela</translation>
    </message>
    <message>
        <source>An import or a detection is still running. Stop it and close?</source>
        <translation>导入或检测仍在进行。停止并关闭？</translation>
    </message>
</context>
<context>
    <name>candela::MeasureButton</name>
    <message>
        <source>&amp;Distance	D</source>
        <translation>距离(&amp;D)	D</translation>
    </message>
    <message>
        <source>&amp;Length along points</source>
        <translation>折线长度(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Angle	A</source>
        <translation>角度(&amp;A)	A</translation>
    </message>
    <message>
        <source>&amp;Cobb angle</source>
        <translation>&amp;Cobb 角</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>矩形(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Ellipse</source>
        <translation>椭圆(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Freehand region</source>
        <translation>徒手区域(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Point value</source>
        <translation>点值(&amp;P)</translation>
    </message>
    <message>
        <source>Cardiothoracic rati&amp;o</source>
        <translation>心胸比(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Bidirectional (RECIST)</source>
        <translation>双径 (RECIST)(&amp;B)</translation>
    </message>
    <message>
        <source>Arro&amp;w</source>
        <translation>箭头(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文字(&amp;T)</translation>
    </message>
    <message>
        <source>click the points; double click, Enter or right click ends</source>
        <translation>逐点单击；双击、Enter 或右键结束</translation>
    </message>
    <message>
        <source>draw around the region, or click its corners</source>
        <translation>沿区域描画，或单击其各角点</translation>
    </message>
    <message>
        <source>draw one line along each end plate</source>
        <translation>沿每个终板各画一条线</translation>
    </message>
    <message>
        <source>draw the width of the heart, then that of the chest inside the ribs</source>
        <translation>先画心脏最大横径，再画胸廓内径（肋骨内缘）</translation>
    </message>
    <message>
        <source>draw the long diameter, then the short one</source>
        <translation>先画长径，再画短径</translation>
    </message>
    <message>
        <source>draw from the tip; double click or F2 writes a text</source>
        <translation>从箭头尖端画起；双击或 F2 写文字</translation>
    </message>
    <message>
        <source>What to measure</source>
        <translation>测量项目</translation>
    </message>
    <message>
        <source>Measure: %1</source>
        <translation>测量：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
M: what to measure</source>
        <translation>%1
M：测量项目</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementModel</name>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Length along points</source>
        <translation>折线长度</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation>Cobb 角</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Freehand region</source>
        <translation>徒手区域</translation>
    </message>
    <message>
        <source>Point value</source>
        <translation>点值</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation>心胸比</translation>
    </message>
    <message>
        <source>Bidirectional (RECIST)</source>
        <translation>双径 (RECIST)</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>%1, turned</source>
        <translation>%1，已转动</translation>
    </message>
    <message>
        <source>%1 (report)</source>
        <translation>%1（报告）</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementPanel</name>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Nothing is measured on this study yet. Choose what to measure in the tool bar (M).</source>
        <translation>此检查尚无测量。请在工具栏中选择测量项目 (M)。</translation>
    </message>
    <message>
        <source>Enter or a click shows the image; F2 or a double click edits the text; Del deletes</source>
        <translation>Enter 或单击显示图像；F2 或双击编辑文字；Del 删除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the selected measurement (Del)</source>
        <translation>删除所选测量 (Del)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Measurements as a table or a report</source>
        <translation>将测量导出为表格或报告</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格 (CSV)…</translation>
    </message>
    <message>
        <source>DICOM report (SR)…</source>
        <translation>DICOM 报告 (SR)…</translation>
    </message>
    <message>
        <source>Keep as a report of the study</source>
        <translation>保存为该检查的报告</translation>
    </message>
    <message>
        <source>Measurements as a table</source>
        <translation>将测量保存为表格</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Measurements as a DICOM report</source>
        <translation>将测量保存为 DICOM 报告</translation>
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
        <translation>测量已写入 %1</translation>
    </message>
    <message>
        <source>The measurements could not be written: %1</source>
        <translation>无法写入测量：%1</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>报告已写入 %1</translation>
    </message>
    <message>
        <source>The report could not be written: %1</source>
        <translation>无法写入报告：%1</translation>
    </message>
    <message>
        <source>The measurements are kept as a report of the study.</source>
        <translation>测量已保存为该检查的报告。</translation>
    </message>
    <message>
        <source>The report could not be kept: %1</source>
        <translation>无法保存报告：%1</translation>
    </message>
</context>
<context>
    <name>candela::MeasurementTextEdit</name>
    <message>
        <source>Text of the measurement</source>
        <translation>测量文字</translation>
    </message>
    <message>
        <source>Enter keeps the text, Esc gives it up</source>
        <translation>Enter 保留文字，Esc 放弃</translation>
    </message>
</context>
<context>
    <name>candela::ModelRoomController</name>
    <message>
        <source>%1 labelled images of %2 patients are in %3; %4 answers have none</source>
        <translation>%2 名患者的 %1 幅已标注图像位于 %3；%4 个回答没有图像</translation>
    </message>
</context>
<context>
    <name>candela::ModelRoomPage</name>
    <message>
        <source>Kind of picture</source>
        <translation>图像类型</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>已安装的模型</translation>
    </message>
    <message>
        <source>Card of the model</source>
        <translation>模型卡片</translation>
    </message>
    <message>
        <source>Model room</source>
        <translation>模型室</translation>
    </message>
    <message>
        <source>What each detector was taught, how well it does on patients that it never saw, and what it cannot do.</source>
        <translation>每个检测器学过什么，在从未见过的患者上表现如何，以及它做不到什么。</translation>
    </message>
    <message>
        <source>The models cannot be shown</source>
        <translation>无法显示模型</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Export readers&apos; answers …</source>
        <translation>导出阅片者的回答 …</translation>
    </message>
    <message>
        <source>Labelled images of what readers agreed with or corrected, for the next training</source>
        <translation>阅片者同意或更正过的已标注图像，用于下一次训练</translation>
    </message>
    <message>
        <source>An empty folder for the labelled images</source>
        <translation>存放已标注图像的空文件夹</translation>
    </message>
    <message>
        <source>Writing labelled images</source>
        <translation>正在写入已标注图像</translation>
    </message>
</context>
<context>
    <name>candela::ModelSheetView</name>
    <message>
        <source>%1 (%2 patients)</source>
        <translation>%1（%2 名患者）</translation>
    </message>
    <message>
        <source>Experimental: its figures miss what is aimed at, or rest on few patients.</source>
        <translation>试验性：其指标未达目标，或仅基于少数患者。</translation>
    </message>
    <message>
        <source>Network SHA-256 %1…</source>
        <translation>网络的 SHA-256 %1…</translation>
    </message>
    <message>
        <source>What it must not be used for, and what is not known</source>
        <translation>不得用于何处，以及尚不清楚之处</translation>
    </message>
    <message>
        <source>Can its probability be taken at its word?</source>
        <translation>它给出的概率可信吗？</translation>
    </message>
    <message>
        <source>On the dashed line what is stated comes true as often as stated. Larger points: more images.</source>
        <translation>在虚线上，所述概率与实际发生的比例一致。点越大，图像越多。</translation>
    </message>
    <message>
        <source>True class against most probable class</source>
        <translation>真实类别与最可能类别</translation>
    </message>
    <message>
        <source>truly</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>What readers of this library made of it</source>
        <translation>本库阅片者的评价</translation>
    </message>
    <message>
        <source>Nothing yet. Each result can be agreed or disagreed with in the reading room and in the history; the answers are counted here by month.</source>
        <translation>尚无。可在阅片室和历史中对每个结果表示同意或不同意；此处按月统计这些回答。</translation>
    </message>
    <message>
        <source>Readers&apos; answers by month</source>
        <translation>阅片者按月的回答</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Disagreed</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Agreed, share</source>
        <translation>同意比例</translation>
    </message>
    <message>
        <source>Measured figures, beside trivial rules on the same images</source>
        <translation>测得的指标，并列同一批图像上的简单规则</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Measured figures</source>
        <translation>测得的指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Trivial rule</source>
        <translation>简单规则</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>The images behind it</source>
        <translation>它所依据的图像</translation>
    </message>
    <message>
        <source>Images of training and validation</source>
        <translation>训练与验证图像</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练用</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>测量用</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>candela::NavigationColumn</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Candela</source>
        <translation>Candela</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Change between the dark and the light theme</source>
        <translation>在深色与浅色主题之间切换</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Not open to this role: %1</source>
        <translation>此角色无权访问：%1</translation>
    </message>
    <message>
        <source>Log in first</source>
        <translation>请先登录</translation>
    </message>
    <message>
        <source>%1: lock, log out, password</source>
        <translation>%1：锁定、注销、密码</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Lock	Ctrl+L</source>
        <translation>锁定	Ctrl+L</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>更改我的密码…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>帮助 (F1)</translation>
    </message>
</context>
<context>
    <name>candela::NewAccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账户</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Radiologist: reads, detects, confirms results</source>
        <translation>放射科医生：阅片、检测、确认结果</translation>
    </message>
    <message>
        <source>Clinician: imports, views, detects</source>
        <translation>临床医生：导入、查看、检测</translation>
    </message>
    <message>
        <source>Trainee: teaching cases only</source>
        <translation>学员：仅教学病例</translation>
    </message>
    <message>
        <source>Administrator: accounts, audit, backup</source>
        <translation>管理员：账户、审计、备份</translation>
    </message>
</context>
<context>
    <name>candela::NoticeStrip</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>candela::ObjectTile</name>
    <message>
        <source>Click to lay it over the images, and off again</source>
        <translation>单击叠加到图像上，再次单击取消</translation>
    </message>
    <message>
        <source>Click to read it</source>
        <translation>单击阅读</translation>
    </message>
    <message>
        <source>Lay over: %1 %2</source>
        <translation>叠加：%1 %2</translation>
    </message>
    <message>
        <source>Read %1 %2</source>
        <translation>阅读 %1 %2</translation>
    </message>
</context>
<context>
    <name>candela::OverlayPanel</name>
    <message>
        <source>Overlays stored in the images</source>
        <translation>图像中存储的叠加层</translation>
    </message>
    <message>
        <source>This study holds no segmentation and no presentation state.</source>
        <translation>此检查不含分割或呈现状态。</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>叠加层</translation>
    </message>
    <message>
        <source>Segmentations and presentation states</source>
        <translation>分割与呈现状态</translation>
    </message>
    <message>
        <source>G switches all of them off and on.</source>
        <translation>按 G 全部关闭或打开。</translation>
    </message>
</context>
<context>
    <name>candela::PageRenderer</name>
    <message>
        <source>%1: the folder cannot be made</source>
        <translation>%1：无法创建文件夹</translation>
    </message>
    <message>
        <source>%1: cannot be written</source>
        <translation>%1：无法写入</translation>
    </message>
</context>
<context>
    <name>candela::PaneGrid</name>
    <message>
        <source>Panes</source>
        <translation>窗格</translation>
    </message>
</context>
<context>
    <name>candela::PasswordDialog</name>
    <message>
        <source>Password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>New password of %1</source>
        <translation>%1 的新密码</translation>
    </message>
</context>
<context>
    <name>candela::PasswordPair</name>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Any characters, spaces too; pasting is fine. Not a common password, and not made of your name or “Candela”. A few unrelated words are easy to keep.</source>
        <translation>可用任意字符，包括空格；允许粘贴。不要使用常见密码，也不要由您的姓名或“Candela”构成。几个互不相关的词便于记忆。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>12 to 128 characters</source>
        <translation>12 至 128 个字符</translation>
    </message>
    <message>
        <source>12 to 128 characters; this has %1</source>
        <translation>12 至 128 个字符；当前 %1 个</translation>
    </message>
    <message>
        <source>Write it a second time</source>
        <translation>请再输入一次</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>两次输入一致</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>两次输入不一致</translation>
    </message>
</context>
<context>
    <name>candela::PdfPages</name>
    <message>
        <source>the file is damaged or locked by a password</source>
        <translation>文件已损坏或受密码保护</translation>
    </message>
    <message>
        <source>the program %1 is not installed (package poppler-utils)</source>
        <translation>未安装程序 %1（软件包 poppler-utils）</translation>
    </message>
    <message>
        <source>the file is damaged, locked by a password or too large to draw</source>
        <translation>文件已损坏、受密码保护或过大而无法显示</translation>
    </message>
</context>
<context>
    <name>candela::PlanesMenu</name>
    <message>
        <source>Slab and oblique planes</source>
        <translation>层块与斜面</translation>
    </message>
    <message>
        <source>Slab</source>
        <translation>层块</translation>
    </message>
    <message>
        <source>One plane</source>
        <translation>单一平面</translation>
    </message>
    <message>
        <source>Mean of the slab</source>
        <translation>层块平均</translation>
    </message>
    <message>
        <source>Maximum (MIP)</source>
        <translation>最大值 (MIP)</translation>
    </message>
    <message>
        <source>Minimum (MinIP)</source>
        <translation>最小值 (MinIP)</translation>
    </message>
    <message>
        <source>Thickness of the slab</source>
        <translation>层块厚度</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>&amp;Thickness</source>
        <translation>厚度(&amp;T)</translation>
    </message>
    <message>
        <source>Next kind of slab</source>
        <translation>下一种层块</translation>
    </message>
    <message>
        <source>Thicker</source>
        <translation>加厚</translation>
    </message>
    <message>
        <source>Thinner</source>
        <translation>减薄</translation>
    </message>
    <message>
        <source>Oblique planes</source>
        <translation>斜面</translation>
    </message>
    <message>
        <source>Turn the other planes left by 5°</source>
        <translation>其他平面左转 5°</translation>
    </message>
    <message>
        <source>Turn the other planes right by 5°</source>
        <translation>其他平面右转 5°</translation>
    </message>
    <message>
        <source>Turn left by 1°</source>
        <translation>左转 1°</translation>
    </message>
    <message>
        <source>Turn right by 1°</source>
        <translation>右转 1°</translation>
    </message>
    <message>
        <source>Straight planes again</source>
        <translation>恢复正交平面</translation>
    </message>
    <message>
        <source>Curved cut</source>
        <translation>曲面切面</translation>
    </message>
    <message>
        <source>Set a point of the path</source>
        <translation>设置路径的点</translation>
    </message>
    <message>
        <source>Remove the last point</source>
        <translation>移除最后一点</translation>
    </message>
    <message>
        <source>Curved picture …</source>
        <translation>曲面图像 …</translation>
    </message>
    <message>
        <source>Two series and 3D</source>
        <translation>双序列与 3D</translation>
    </message>
    <message>
        <source>Fusion and subtraction …</source>
        <translation>融合与减影 …</translation>
    </message>
    <message>
        <source>3D: looks, clipping, surface, movie …</source>
        <translation>3D：外观、裁剪、表面、影片 …</translation>
    </message>
    <message>
        <source>Thickness of the slab (%1, %2)</source>
        <translation>层块厚度 (%1, %2)</translation>
    </message>
</context>
<context>
    <name>candela::QueueStrip</name>
    <message>
        <source>Detections that wait</source>
        <translation>等待中的检测</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the detection that runs</source>
        <translation>停止正在运行的检测</translation>
    </message>
    <message>
        <source>Progress of the detection</source>
        <translation>检测进度</translation>
    </message>
    <message>
        <source>%1 detection: %2</source>
        <translation>%1检测：%2</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 个等待</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>Remove %1: %2</source>
        <translation>移除 %1：%2</translation>
    </message>
</context>
<context>
    <name>candela::ReadingActions</name>
    <message>
        <source>Window preset</source>
        <translation>窗预设</translation>
    </message>
    <message>
        <source>Invert grey</source>
        <translation>反转灰度</translation>
    </message>
    <message>
        <source>Rotate by 90°</source>
        <translation>旋转 90°</translation>
    </message>
    <message>
        <source>Flip left and right</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <source>Reset the view	Esc</source>
        <translation>重置视图	Esc</translation>
    </message>
    <message>
        <source>One view, as acquired</source>
        <translation>单视图，按采集方位</translation>
    </message>
    <message>
        <source>Axial, coronal, sagittal and 3D</source>
        <translation>轴位、冠状位、矢状位与 3D</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>相似病例</translation>
    </message>
    <message>
        <source>What was inferred or repaired…</source>
        <translation>推断或修复的内容…</translation>
    </message>
    <message>
        <source>Delete the measurement	Del</source>
        <translation>删除测量	Del</translation>
    </message>
    <message>
        <source>One plane</source>
        <translation>单一平面</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>轴位</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>冠状位</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>矢状位</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>Empty this pane</source>
        <translation>清空此窗格</translation>
    </message>
    <message>
        <source>Copy the view</source>
        <translation>复制视图</translation>
    </message>
    <message>
        <source>Save the view …</source>
        <translation>保存视图 …</translation>
    </message>
    <message>
        <source>Print the view …</source>
        <translation>打印视图 …</translation>
    </message>
    <message>
        <source>Window of a box	%1</source>
        <translation>按方框定窗	%1</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Save slices: pictures, movie …</source>
        <translation>保存层面：图像、影片 …</translation>
    </message>
</context>
<context>
    <name>candela::ReadingController</name>
    <message>
        <source>The study could not be opened: %1</source>
        <translation>无法打开检查：%1</translation>
    </message>
    <message>
        <source>This study holds no images.</source>
        <translation>此检查不含图像。</translation>
    </message>
    <message>
        <source>The similar case could not be opened: %1</source>
        <translation>无法打开相似病例：%1</translation>
    </message>
    <message>
        <source>This is the last series of the study.</source>
        <translation>这是该检查的最后一个序列。</translation>
    </message>
    <message>
        <source>This is the first series of the study.</source>
        <translation>这是该检查的第一个序列。</translation>
    </message>
    <message>
        <source>Open a study first.</source>
        <translation>请先打开一个检查。</translation>
    </message>
    <message>
        <source>Your role may not run detections.</source>
        <translation>您的角色无权运行检测。</translation>
    </message>
    <message>
        <source>No detector is installed.</source>
        <translation>未安装检测器。</translation>
    </message>
    <message>
        <source>The brain model is not installed.</source>
        <translation>未安装脑部模型。</translation>
    </message>
    <message>
        <source>The lung model is not installed.</source>
        <translation>未安装肺部模型。</translation>
    </message>
    <message>
        <source>Needs MR images of the head; this study has none.</source>
        <translation>需要头部 MR 图像；此检查没有。</translation>
    </message>
    <message>
        <source>Needs CT images of the chest; there is no model for X-rays.</source>
        <translation>需要胸部 CT 图像；没有适用于 X 线的模型。</translation>
    </message>
    <message>
        <source>Needs CT images of the chest; this study has none.</source>
        <translation>需要胸部 CT 图像；此检查没有。</translation>
    </message>
    <message>
        <source>No activation map: %1</source>
        <translation>无激活图：%1</translation>
    </message>
    <message>
        <source>The answer was not stored: %1</source>
        <translation>意见未保存：%1</translation>
    </message>
    <message>
        <source>The report was written to %1</source>
        <translation>报告已写入 %1</translation>
    </message>
    <message>
        <source>The report was not written: %1</source>
        <translation>报告未写入：%1</translation>
    </message>
    <message>
        <source>The prior could not be opened: %1</source>
        <translation>无法打开既往检查：%1</translation>
    </message>
    <message>
        <source>Linked: what the views show now is taken for the same place.</source>
        <translation>已联动：视图当前所示视为同一位置。</translation>
    </message>
    <message>
        <source>Linked by position.</source>
        <translation>已按位置联动。</translation>
    </message>
    <message>
        <source>The box holds too few different values for a window.</source>
        <translation>方框内不同的数值太少，无法定窗。</translation>
    </message>
</context>
<context>
    <name>candela::ReadingDesk</name>
    <message>
        <source>No hanging rule suits this study; the layout menu saves one.</source>
        <translation>没有适合此检查的挂片规则；可在布局菜单中保存一个。</translation>
    </message>
    <message>
        <source>This is the last stage of “%1”.</source>
        <translation>这是“%1”的最后阶段。</translation>
    </message>
    <message>
        <source>This is the first stage of “%1”.</source>
        <translation>这是“%1”的第一阶段。</translation>
    </message>
    <message>
        <source>%1: %2 (%3 of %4)</source>
        <translation>%1：%2（%3 / %4）</translation>
    </message>
    <message>
        <source>The desk was not kept: %1</source>
        <translation>工作台未保存：%1</translation>
    </message>
    <message>
        <source>There is nothing on the desk to make a rule of.</source>
        <translation>工作台上没有可制成规则的内容。</translation>
    </message>
</context>
<context>
    <name>candela::ReadingRoomPage</name>
    <message>
        <source>Reading room</source>
        <translation>阅片室</translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation>未打开检查</translation>
    </message>
    <message>
        <source>Open a study in the Library by a double click, or drop files there to import them.</source>
        <translation>在影像库中双击打开检查，或将文件拖放到那里以导入。</translation>
    </message>
    <message>
        <source>Image %1: %2</source>
        <translation>图像 %1：%2</translation>
    </message>
    <message>
        <source>Similar case: %1</source>
        <translation>相似病例：%1</translation>
    </message>
    <message>
        <source>This study, %1</source>
        <translation>此检查，%1</translation>
    </message>
    <message>
        <source>Other study of %1</source>
        <translation>%1 的其他检查</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Detection: results and maps</source>
        <translation>检测：结果与激活图</translation>
    </message>
    <message>
        <source>Measurements: list, numbers, export</source>
        <translation>测量：列表、数值、导出</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>It was drawn on a plane that was turned since.</source>
        <translation>它绘制于此后已被转动的平面上。</translation>
    </message>
</context>
<context>
    <name>candela::ReadingToolBar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗宽窗位</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>翻层</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation>十字线</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Window presets (0–9)</source>
        <translation>窗预设 (0–9)</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>窗预设</translation>
    </message>
    <message>
        <source>Invert grey</source>
        <translation>反转灰度</translation>
    </message>
    <message>
        <source>Rotate by 90° (X-rays only)</source>
        <translation>旋转 90°（仅 X 线）</translation>
    </message>
    <message>
        <source>Flip left and right (X-rays only)</source>
        <translation>左右翻转（仅 X 线）</translation>
    </message>
    <message>
        <source>Reset the view, keep the slice</source>
        <translation>重置视图，保持层面</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Undo measurement</source>
        <translation>撤销测量</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo measurement</source>
        <translation>重做测量</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Delete the selected measurement</source>
        <translation>删除所选测量</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Annotations: full, minimal, off</source>
        <translation>标注：完整、精简、关闭</translation>
    </message>
    <message>
        <source>Localizer lines</source>
        <translation>定位线</translation>
    </message>
    <message>
        <source>Segmentations, presentation states and overlays (G: all on or off)</source>
        <translation>分割、呈现状态与叠加层（G：全部开或关）</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>叠加层</translation>
    </message>
    <message>
        <source>Link views (L), unlink (U)</source>
        <translation>联动视图 (L)，取消联动 (U)</translation>
    </message>
    <message>
        <source>Cine</source>
        <translation>电影播放</translation>
    </message>
    <message>
        <source>One view, as acquired</source>
        <translation>单视图，按采集方位</translation>
    </message>
    <message>
        <source>Axial, coronal, sagittal and 3D</source>
        <translation>轴位、冠状位、矢状位与 3D</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>键盘与鼠标</translation>
    </message>
    <message>
        <source>Detection panel</source>
        <translation>检测面板</translation>
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
        <translation>窗格、第二窗口、挂片规则</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Scroll, by position</source>
        <translation>翻层，按位置</translation>
    </message>
    <message>
        <source>Zoom, by millimetres</source>
        <translation>缩放，按毫米</translation>
    </message>
    <message>
        <source>Pan, by position</source>
        <translation>平移，按位置</translation>
    </message>
    <message>
        <source>Window, where it is alike</source>
        <translation>窗宽窗位，在相似处</translation>
    </message>
    <message>
        <source>Slab and oblique planes</source>
        <translation>层块与斜面</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Window of a box that you draw	Shift+W</source>
        <translation>按所画方框定窗	Shift+W</translation>
    </message>
    <message>
        <source>Window of a box that you draw (Shift+W); by dragging: W</source>
        <translation>按所画方框定窗 (Shift+W)；拖动调窗：W</translation>
    </message>
</context>
<context>
    <name>candela::ReliabilityPlot</name>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>stated %1 %, came true %2 %, %3 images</source>
        <translation>所述 %1 %，实际 %2 %，%3 幅图像</translation>
    </message>
    <message>
        <source>stated probability of the finding, %</source>
        <translation>所述的病变概率，%</translation>
    </message>
    <message>
        <source>share that had it, %</source>
        <translation>实际有病变的比例，%</translation>
    </message>
</context>
<context>
    <name>candela::ResultPanel</name>
    <message>
        <source>Detection</source>
        <translation>检测</translation>
    </message>
    <message>
        <source>Similar cases</source>
        <translation>相似病例</translation>
    </message>
    <message>
        <source>Find images of other patients that look like the one shown</source>
        <translation>查找与所示图像相似的其他患者图像</translation>
    </message>
    <message>
        <source>Decision support, not a diagnosis. Not a medical device.</source>
        <translation>仅供辅助决策，不构成诊断。非医疗器械。</translation>
    </message>
    <message>
        <source>Look for brain tumour</source>
        <translation>查找脑肿瘤</translation>
    </message>
    <message>
        <source>Look for lung cancer</source>
        <translation>查找肺癌</translation>
    </message>
    <message>
        <source>Progress of the detection</source>
        <translation>检测进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop this detection</source>
        <translation>停止此检测</translation>
    </message>
    <message>
        <source>Results of this study</source>
        <translation>此检查的结果</translation>
    </message>
    <message>
        <source>Results of this study, the newest first</source>
        <translation>此检查的结果，最新在前</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>EXPERIMENTAL</source>
        <translation>实验性</translation>
    </message>
    <message>
        <source>This model fell short of its goals; see its limits.</source>
        <translation>此模型未达到目标；请查看其局限。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Show the slice that speaks most for the finding</source>
        <translation>显示最支持该异常发现的层面</translation>
    </message>
    <message>
        <source>Limits and measured figures of the model</source>
        <translation>模型的局限与实测指标</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>保存报告 …</translation>
    </message>
    <message>
        <source>Write this result as PDF, DICOM SR or JSON (R)</source>
        <translation>将此结果写为 PDF、DICOM SR 或 JSON (R)</translation>
    </message>
    <message>
        <source>Activation map</source>
        <translation>激活图</translation>
    </message>
    <message>
        <source>Where on the slice the evidence for the finding lies, as the network sees it</source>
        <translation>网络认为支持该异常发现的依据在层面上的位置</translation>
    </message>
    <message>
        <source>Opacity of the activation map</source>
        <translation>激活图的不透明度</translation>
    </message>
    <message>
        <source>Runs over every suitable series of this study</source>
        <translation>对此检查的所有适用序列运行</translation>
    </message>
    <message>
        <source>%1: waiting in the queue</source>
        <translation>%1：排队等待中</translation>
    </message>
    <message>
        <source>%1: looking …</source>
        <translation>%1：正在查找 …</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>These images are unlike those that the model knows.</source>
        <translation>这些图像与模型所知的图像不同。</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>Slice %1 speaks most for it</source>
        <translation>层面 %1 最支持</translation>
    </message>
    <message>
        <source>Map of “%1”</source>
        <translation>“%1”的激活图</translation>
    </message>
    <message>
        <source>%1 by %2, %3 s</source>
        <translation>%1，%2，%3 秒</translation>
    </message>
    <message>
        <source>Model %1 %2</source>
        <translation>模型 %1 %2</translation>
    </message>
    <message>
        <source>The installed model is another one: %1.</source>
        <translation>已安装的是另一模型：%1。</translation>
    </message>
    <message>
        <source>%1 report.pdf</source>
        <translation>%1 报告.pdf</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;DICOM structured report (*.dcm);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;DICOM 结构化报告 (*.dcm);;JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 probability of the finding (calibrated): %2</source>
        <translation>病变概率 %1（已校准）：%2</translation>
    </message>
    <message>
        <source>Prediction set: %1.</source>
        <translation>预测集合：%1。</translation>
    </message>
    <message>
        <source>Prediction set: %1; none of them can be excluded.</source>
        <translation>预测集合：%1；均不能排除。</translation>
    </message>
    <message>
        <source>Of a kind that the model knows.</source>
        <translation>属于模型认识的类型。</translation>
    </message>
    <message>
        <source>Not judged, which is the right answer for images that a model does not know: look at them without it.</source>
        <translation>未作判断——对模型不认识的图像，这正是正确的回答：请不依赖模型自行阅片。</translation>
    </message>
    <message>
        <source>Distance from what the model knows: %1 of the limit %2</source>
        <translation>与模型所知的距离：%1，界限 %2</translation>
    </message>
</context>
<context>
    <name>candela::RoleDialog</name>
    <message>
        <source>Role of %1</source>
        <translation>%1 的角色</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>New role of %1</source>
        <translation>%1 的新角色</translation>
    </message>
    <message>
        <source>It holds at once, also where the person is logged in now.</source>
        <translation>立即生效，对正在登录的人员也一样。</translation>
    </message>
</context>
<context>
    <name>candela::SecondWindow</name>
    <message>
        <source>Second window</source>
        <translation>第二窗口</translation>
    </message>
    <message>
        <source>%1 – Candela, second window</source>
        <translation>%1 – Candela，第二窗口</translation>
    </message>
    <message>
        <source>Candela, second window</source>
        <translation>Candela，第二窗口</translation>
    </message>
</context>
<context>
    <name>candela::SecurityText</name>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>A curious colleague</source>
        <translation>好奇的同事</translation>
    </message>
    <message>
        <source>Everybody logs in with a name and a password of at least 12 characters, which is kept as an Argon2id hash. Ten wrong passwords in a row slow an account down, up to 15 minutes. The screen locks after 15 minutes without input, and after 12 hours one logs in again. What a role may do is decided in the library, for the window and for scripts alike; each refusal is written to the audit.</source>
        <translation>每个人都用姓名和至少 12 个字符的密码登录，密码以 Argon2id 散列保存。连续十次密码错误会使账户减速，最长 15 分钟。15 分钟无操作屏幕锁定，12 小时后须重新登录。各角色的权限由库本身判定，窗口和脚本一视同仁；每次拒绝都写入审计日志。</translation>
    </message>
    <message>
        <source>Not against: somebody who watches the password being typed, or who sits down at a desk that is not locked yet (Ctrl+L locks it).</source>
        <translation>不防范：偷看输入密码的人，或坐到尚未锁定的工作台前的人（Ctrl+L 锁定）。</translation>
    </message>
    <message>
        <source>A tampering administrator</source>
        <translation>篡改的管理员</translation>
    </message>
    <message>
        <source>Log-ins, openings, imports, exports, deletions, detections, reports, changes of accounts, backups and restores are entries of the audit. They are chained by a keyed hash, and the end of the chain is sealed: an entry that is changed, removed, put in or cut off shows, with its place (Administration, Audit, &quot;Check the chain&quot;).</source>
        <translation>登录、打开、导入、导出、删除、检测、报告、账户更改、备份和恢复都是审计记录。它们以带密钥的散列相连，链的末端已封印：任何被更改、删除、插入或截断的记录都会显现并指出位置（管理，审计，“检查链”）。</translation>
    </message>
    <message>
        <source>Not against: somebody who can read the key of the audit beside the catalogue and run programs of their own, or who puts back the whole library as it once was. Against that, send the audit to a receiver that they do not administer (candelactl audit --send).</source>
        <translation>不防范：能读取目录旁的审计密钥并运行自己程序的人，或把整个库恢复到旧状态的人。为此，请将审计日志发送到其无法管理的接收端（candelactl audit --send）。</translation>
    </message>
    <message>
        <source>A hostile disc</source>
        <translation>恶意光盘</translation>
    </message>
    <message>
        <source>Foreign files are read by a program of its own, without network and with limits on memory, time and open files. When it dies, one file is rejected and the import goes on.</source>
        <translation>外来文件由单独的程序读取，无网络，并限制内存、时间和打开的文件数。若其崩溃，仅拒绝一个文件，导入继续。</translation>
    </message>
    <message>
        <source>Not against: a picture that was forged but is a valid file.</source>
        <translation>不防范：内容伪造但文件有效的图像。</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>在网络上</translation>
    </message>
    <message>
        <source>Audit messages leave the machine over TLS 1.2 or newer, to a receiver whose certificate holds. A connection without TLS must be allowed for that receiver by an administrator, and both are written to the audit. Nothing else is sent anywhere.</source>
        <translation>审计消息通过 TLS 1.2 或更新版本发送到证书有效的接收端。不使用 TLS 的连接须由管理员对该接收端许可，二者都写入审计日志。不向任何地方发送其他内容。</translation>
    </message>
    <message>
        <source>Not against: a receiver that is itself not to be trusted.</source>
        <translation>不防范：本身不可信的接收端。</translation>
    </message>
    <message>
        <source>A crash</source>
        <translation>程序崩溃</translation>
    </message>
    <message>
        <source>Both programs leave no core file, and no other program of the same user may read their memory. Messages and logs name no patient.</source>
        <translation>两个程序都不留下内存转储文件，同一用户的其他程序也不能读取其内存。消息和日志不含患者信息。</translation>
    </message>
    <message>
        <source>Not against: the administrator of the machine itself.</source>
        <translation>不防范：计算机本身的管理员。</translation>
    </message>
</context>
<context>
    <name>candela::SeriesPanel</name>
    <message>
        <source>Series of the selected study</source>
        <translation>所选检查的序列</translation>
    </message>
    <message>
        <source>Open in the reading room</source>
        <translation>在阅片室中打开</translation>
    </message>
    <message>
        <source>Find cases similar to this series</source>
        <translation>查找与此序列相似的病例</translation>
    </message>
</context>
<context>
    <name>candela::SeriesStrip</name>
    <message>
        <source>Series of the study</source>
        <translation>检查的序列</translation>
    </message>
    <message>
        <source>Other study of %1, %2</source>
        <translation>%1 的其他检查，%2</translation>
    </message>
    <message>
        <source>Click or Enter lists its series</source>
        <translation>单击或按 Enter 列出其序列</translation>
    </message>
</context>
<context>
    <name>candela::SeriesTile</name>
    <message>
        <source>Series %1</source>
        <translation>序列 %1</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>1 slice</source>
        <translation>1 层</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 层</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 幅图像</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 幅图像</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 帧</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 帧</translation>
    </message>
    <message>
        <source>Open %1 %2, %3</source>
        <translation>打开 %1 %2，%3</translation>
    </message>
    <message>
        <source>%1 · %2 · %3
Click or Enter opens it in the active pane, a drag in any</source>
        <translation>%1 · %2 · %3
单击或按 Enter 在当前窗格中打开，拖动可放入任意窗格</translation>
    </message>
</context>
<context>
    <name>candela::SimilarGrid</name>
    <message>
        <source>Similar cases, best first</source>
        <translation>相似病例，最佳在前</translation>
    </message>
    <message>
        <source>by reader</source>
        <translation>由阅片者标注</translation>
    </message>
    <message>
        <source>by detector</source>
        <translation>由检测器标注</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>%1. %2 similar</source>
        <translation>%1. 相似度 %2</translation>
    </message>
    <message>
        <source>Click to open beside the query</source>
        <translation>单击在查询图像旁打开</translation>
    </message>
</context>
<context>
    <name>candela::SimilarPage</name>
    <message>
        <source>Similar cases</source>
        <translation>相似病例</translation>
    </message>
    <message>
        <source>Looking for similar cases…</source>
        <translation>正在查找相似病例…</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>搜索已停止</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>What has been indexed so far is kept; the next search goes on from there.</source>
        <translation>已建立的索引会保留；下次搜索将由此继续。</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新搜索</translation>
    </message>
    <message>
        <source>The image that is compared</source>
        <translation>用于比较的图像</translation>
    </message>
    <message>
        <source>Similar in appearance, as the detector&apos;s network sees it. Not a diagnosis by analogy.</source>
        <translation>由检测器网络判断的外观相似。不能据此类推诊断。</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Whose features are compared</source>
        <translation>比较哪个检测器的特征</translation>
    </message>
    <message>
        <source>Features by modality</source>
        <translation>按设备类型的特征</translation>
    </message>
    <message>
        <source>Brain features</source>
        <translation>脑部特征</translation>
    </message>
    <message>
        <source>Lung features</source>
        <translation>肺部特征</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>设备类型</translation>
    </message>
    <message>
        <source>Any modality</source>
        <translation>任意设备类型</translation>
    </message>
    <message>
        <source>Body part</source>
        <translation>检查部位</translation>
    </message>
    <message>
        <source>Any body part</source>
        <translation>任意部位</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>任意标签</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Other patients</source>
        <translation>其他患者</translation>
    </message>
    <message>
        <source>This patient too</source>
        <translation>包括此患者</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>尚无可比较的内容</translation>
    </message>
    <message>
        <source>Choose “Find similar” on a study in the library, or on the image that is open in the reading room.</source>
        <translation>对影像库中的检查或阅片室中打开的图像选择“查找相似”。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Images that are new to the library are indexed first.</source>
        <translation>先为影像库中的新图像建立索引。</translation>
    </message>
    <message>
        <source>%1 images compared, model %2</source>
        <translation>已比较 %1 幅图像，模型 %2</translation>
    </message>
    <message>
        <source>No similar case fits the filters</source>
        <translation>没有符合筛选的相似病例</translation>
    </message>
    <message>
        <source>Other modalities, body parts or labels may.</source>
        <translation>可尝试其他设备类型、部位或标签。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No case of another patient yet</source>
        <translation>尚无其他患者的病例</translation>
    </message>
    <message>
        <source>Import more studies of this kind; they are compared as soon as they are there.</source>
        <translation>导入更多同类检查；导入后即可参与比较。</translation>
    </message>
</context>
<context>
    <name>candela::SliceDialog</name>
    <message>
        <source>With the patient&apos;s &amp;data on the pictures</source>
        <translation>图像上含患者数据(&amp;D)</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存 …</translation>
    </message>
    <message>
        <source>Choose a file: PNG pictures, MP4 or AVI movie</source>
        <translation>选择文件：PNG 图像、MP4 或 AVI 影片</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop writing and remove what was written</source>
        <translation>停止写入并删除已写入的内容</translation>
    </message>
    <message>
        <source>Save slices</source>
        <translation>保存层面</translation>
    </message>
    <message>
        <source>First slice</source>
        <translation>首层</translation>
    </message>
    <message>
        <source>The first slice that is saved</source>
        <translation>保存的第一个层面</translation>
    </message>
    <message>
        <source>Last slice</source>
        <translation>末层</translation>
    </message>
    <message>
        <source>The last slice that is saved</source>
        <translation>保存的最后一个层面</translation>
    </message>
    <message>
        <source>Slices a second</source>
        <translation>每秒层数</translation>
    </message>
    <message>
        <source>How fast a movie plays</source>
        <translation>影片的播放速度</translation>
    </message>
    <message>
        <source>With the patient&apos;s data</source>
        <translation>含患者数据</translation>
    </message>
    <message>
        <source>Otherwise neither name nor dates are drawn</source>
        <translation>否则既不绘制姓名也不绘制日期</translation>
    </message>
    <message>
        <source>Slices written</source>
        <translation>已写入的层面</translation>
    </message>
    <message>
        <source>&amp;From slice</source>
        <translation>从层面(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To slice</source>
        <translation>到层面(&amp;T)</translation>
    </message>
    <message>
        <source>Slices a &amp;second</source>
        <translation>每秒层数(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>slices.png</source>
        <translation>层面.png</translation>
    </message>
    <message>
        <source>PNG pictures (*.png);;MP4 movie (*.mp4);;AVI movie (*.avi)</source>
        <translation>PNG 图像 (*.png);;MP4 影片 (*.mp4);;AVI 影片 (*.avi)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 已写入。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；未写入任何内容。</translation>
    </message>
    <message>
        <source>Nothing was written: %1</source>
        <translation>未写入：%1</translation>
    </message>
</context>
<context>
    <name>candela::SliceScrollBar</name>
    <message>
        <source>Slice</source>
        <translation>层面</translation>
    </message>
    <message>
        <source>With the probability of the finding at each slice</source>
        <translation>附各层面异常发现的概率</translation>
    </message>
    <message>
        <source>Slice %1</source>
        <translation>层面 %1</translation>
    </message>
    <message>
        <source>: probability %1 %</source>
        <translation>：概率 %1 %</translation>
    </message>
    <message>
        <source>, speaks most for the finding</source>
        <translation>，最支持该异常发现</translation>
    </message>
</context>
<context>
    <name>candela::StackPane</name>
    <message>
        <source>Pane %1</source>
        <translation>窗格 %1</translation>
    </message>
</context>
<context>
    <name>candela::StackScene</name>
    <message>
        <source>remarks on one more image</source>
        <translation>另有 1 幅图像的备注</translation>
    </message>
    <message>
        <source>remarks on %1 more images</source>
        <translation>另有 %1 幅图像的备注</translation>
    </message>
</context>
<context>
    <name>candela::StudyListModel</name>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>患者 ID</translation>
    </message>
    <message>
        <source>Born, sex</source>
        <translation>出生日期，性别</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>设备类型</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列数</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像数</translation>
    </message>
</context>
<context>
    <name>candela::StudyMeasurements</name>
    <message>
        <source>Earlier measurements could not be read: %1</source>
        <translation>无法读取先前的测量：%1</translation>
    </message>
    <message>
        <source>What you measured is not stored yet: %1</source>
        <translation>您的测量尚未保存：%1</translation>
    </message>
</context>
<context>
    <name>candela::StudyObjects</name>
    <message>
        <source>Segmentation</source>
        <translation>分割</translation>
    </message>
    <message>
        <source> · ID %1</source>
        <translation> · ID %1</translation>
    </message>
    <message>
        <source>The document cannot be read: %1</source>
        <translation>无法读取文档：%1</translation>
    </message>
    <message>
        <source>This image is not in the library.</source>
        <translation>此图像不在影像库中。</translation>
    </message>
</context>
<context>
    <name>candela::SweepPanel</name>
    <message>
        <source>Every study that this model has not seen yet, in the background</source>
        <translation>在后台检查该模型尚未看过的每个检查</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on later from where it is</source>
        <translation>稍后从当前位置继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Give it up; the results so far stay</source>
        <translation>放弃；已有结果保留</translation>
    </message>
    <message>
        <source>Progress through the library</source>
        <translation>影像库进度</translation>
    </message>
    <message>
        <source>%1 had no image for it.</source>
        <translation>%1 个没有适用的图像。</translation>
    </message>
    <message>
        <source>Looks through the library in the background; what you ask for goes first.</source>
        <translation>正在后台检查影像库；您请求的检测优先。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Every study was looked at.</source>
        <translation>所有检查均已看过。</translation>
    </message>
    <message>
        <source>The detector can look at every study of the library that it has not seen yet.</source>
        <translation>检测器可以检查影像库中它尚未看过的每个检查。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Look through the library</source>
        <translation>检查整个影像库</translation>
    </message>
</context>
<context>
    <name>candela::TeachingPage</name>
    <message>
        <source>No teaching case is published yet</source>
        <translation>尚未发布教学病例</translation>
    </message>
    <message>
        <source>Cases that radiologists publish, with all that identifies the patient taken out, appear here for everyone. Trainees see these cases and nothing else of the library.</source>
        <translation>放射科医生发布的病例在去除所有患者身份信息后在此向所有人展示。学员只能看到这些病例，看不到影像库的其他内容。</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>教学</translation>
    </message>
</context>
<context>
    <name>candela::TextBoxesView</name>
    <message>
        <source>The image with the places that look like text</source>
        <translation>标有疑似文字位置的图像</translation>
    </message>
    <message>
        <source>Click a place to keep it or black it out; drag to mark another one</source>
        <translation>单击位置以保留或涂黑;拖动以标记其他位置</translation>
    </message>
</context>
<context>
    <name>candela::TransferEditor</name>
    <message>
        <source>Transfer function</source>
        <translation>传递函数</translation>
    </message>
    <message>
        <source>Drag a point; double click sets one, or asks for the colour of one; Del removes the chosen one; arrows move it, Space goes on to the next</source>
        <translation>拖动点；双击可添加点，或为已有点选择颜色；Del 移除所选点；方向键移动该点，Space 转到下一点</translation>
    </message>
    <message>
        <source>%1: opacity %2</source>
        <translation>%1：不透明度 %2</translation>
    </message>
</context>
<context>
    <name>candela::UpkeepController</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>candela::UpkeepPanel</name>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在校验</translation>
    </message>
    <message>
        <source>Verifying and repairing</source>
        <translation>正在校验并修复</translation>
    </message>
    <message>
        <source>Compressing</source>
        <translation>正在压缩</translation>
    </message>
    <message>
        <source>Back up to a folder…</source>
        <translation>备份到文件夹…</translation>
    </message>
    <message>
        <source>Copy what the folder does not hold yet</source>
        <translation>复制文件夹中尚没有的内容</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Read every object and compare it with its hash</source>
        <translation>读取每个对象并与其哈希值比较</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Verify, and mend what can be mended</source>
        <translation>校验并修复可修复的内容</translation>
    </message>
    <message>
        <source>Compress now</source>
        <translation>立即压缩</translation>
    </message>
    <message>
        <source>Compress what waits, without loss</source>
        <translation>无损压缩等待中的内容</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A consistent copy of the whole library in a folder, best on another disk. Others may go on working; only what is new is copied, and the copy is read back.</source>
        <translation>将整个影像库的一致副本存入文件夹，最好在另一磁盘上。其他人可继续工作；仅复制新增内容，并回读副本。</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Reads every stored object, compares it with its hash, and the catalogue with the store.</source>
        <translation>读取每个已存对象，与其哈希值比较，并核对目录与存储。</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Uncompressed pixels are kept as lossless JPEG-LS; files leave the library exactly as they came in.</source>
        <translation>未压缩的像素以无损 JPEG-LS 保存；文件导出时与导入时完全一致。</translation>
    </message>
    <message>
        <source>Objects that need attention</source>
        <translation>需要处理的对象</translation>
    </message>
    <message>
        <source>Verify the library and mend what can be mended?</source>
        <translation>校验影像库并修复可修复的内容？</translation>
    </message>
    <message>
        <source>What belongs to nothing is taken back or removed; each step is listed afterwards. Make a backup first when you can.</source>
        <translation>无所属的内容将被收回或移除；随后列出每个步骤。如有可能请先备份。</translation>
    </message>
    <message>
        <source>No backup is known.</source>
        <translation>没有已知的备份。</translation>
    </message>
    <message>
        <source>Last backup: %1 by %2</source>
        <translation>上次备份：%1，%2</translation>
    </message>
    <message>
        <source>%1 objects are kept beside others of the same identifier (conflicts).</source>
        <translation>%1 个对象与相同标识的其他对象并存（冲突）。</translation>
    </message>
    <message>
        <source>Back up to folder</source>
        <translation>备份到文件夹</translation>
    </message>
</context>
<context>
    <name>candela::ViewOutput</name>
    <message>
        <source>The view was copied</source>
        <translation>视图已复制</translation>
    </message>
    <message>
        <source>The view was copied, with the patient&apos;s data on it</source>
        <translation>视图已复制，含患者数据</translation>
    </message>
    <message>
        <source>Without the patient&apos;s data: PNG (*.png)</source>
        <translation>不含患者数据：PNG (*.png)</translation>
    </message>
    <message>
        <source>Without the patient&apos;s data: PDF (*.pdf)</source>
        <translation>不含患者数据：PDF (*.pdf)</translation>
    </message>
    <message>
        <source>With the patient&apos;s data: PNG (*.png)</source>
        <translation>含患者数据：PNG (*.png)</translation>
    </message>
    <message>
        <source>With the patient&apos;s data: PDF (*.pdf)</source>
        <translation>含患者数据：PDF (*.pdf)</translation>
    </message>
    <message>
        <source>DICOM secondary capture (*.dcm)</source>
        <translation>DICOM 二次获取图像 (*.dcm)</translation>
    </message>
    <message>
        <source>Save what the view shows</source>
        <translation>保存视图所示内容</translation>
    </message>
    <message>
        <source>view.png</source>
        <translation>视图.png</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>The view was not saved: %1</source>
        <translation>视图未保存：%1</translation>
    </message>
    <message>
        <source>Print the view</source>
        <translation>打印视图</translation>
    </message>
    <message>
        <source>The printer could not be used</source>
        <translation>无法使用打印机</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已发送到打印机</translation>
    </message>
    <message>
        <source>Slices can be saved when all of them are loaded</source>
        <translation>全部层面加载完成后方可保存</translation>
    </message>
</context>
<context>
    <name>candela::ViewportWidget</name>
    <message>
        <source>This series cannot be shown: %1</source>
        <translation>无法显示此序列：%1</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在加载 …</translation>
    </message>
    <message>
        <source>Loading %1 %</source>
        <translation>正在加载 %1 %</translation>
    </message>
    <message>
        <source>Image view</source>
        <translation>图像视图</translation>
    </message>
    <message>
        <source>%1 view of %2</source>
        <translation>%2 的%1视图</translation>
    </message>
    <message>
        <source>Drag a series here, or choose this pane and press Enter on a series</source>
        <translation>将序列拖到此处，或选择此窗格并在序列上按 Enter</translation>
    </message>
    <message>
        <source>difference: without %1</source>
        <translation>差值：已减去 %1</translation>
    </message>
    <message>
        <source>fused with %1</source>
        <translation>与 %1 融合</translation>
    </message>
</context>
<context>
    <name>candela::VolumePanel</name>
    <message>
        <source>3D: %1</source>
        <translation>3D：%1</translation>
    </message>
    <message>
        <source>3D settings</source>
        <translation>3D 设置</translation>
    </message>
    <message>
        <source>&amp;Looks</source>
        <translation>外观(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Clipping</source>
        <translation>裁剪(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Surface and movie</source>
        <translation>表面与影片(&amp;S)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>停止写入</translation>
    </message>
    <message>
        <source>S&amp;haded by a light</source>
        <translation>光照阴影(&amp;H)</translation>
    </message>
    <message>
        <source>Light from the upper left of the reader</source>
        <translation>光源来自阅片者的左上方</translation>
    </message>
    <message>
        <source>As the preset</source>
        <translation>与预设相同</translation>
    </message>
    <message>
        <source>Forget what was changed here</source>
        <translation>放弃此处所做的更改</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>自 %1 侧</translation>
    </message>
    <message>
        <source>Axis %1, %2</source>
        <translation>轴 %1，%2</translation>
    </message>
    <message>
        <source>first</source>
        <translation>起始端</translation>
    </message>
    <message>
        <source>last</source>
        <translation>末端</translation>
    </message>
    <message>
        <source>Clip: %1</source>
        <translation>裁剪：%1</translation>
    </message>
    <message>
        <source>How much is clipped from this side</source>
        <translation>从此侧裁剪的量</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>不裁剪</translation>
    </message>
    <message>
        <source>The whole box again</source>
        <translation>恢复完整范围</translation>
    </message>
    <message>
        <source>Cut &amp;freehand</source>
        <translation>徒手裁切(&amp;F)</translation>
    </message>
    <message>
        <source>Draw round a part of the 3D view with the left button</source>
        <translation>用左键在 3D 视图中圈出一部分</translation>
    </message>
    <message>
        <source>Remove what is inside</source>
        <translation>移除圈内部分</translation>
    </message>
    <message>
        <source>Keep what is inside</source>
        <translation>保留圈内部分</translation>
    </message>
    <message>
        <source>What a freehand cut removes</source>
        <translation>徒手裁切移除的部分</translation>
    </message>
    <message>
        <source>Undo the last cut</source>
        <translation>撤销上一次裁切</translation>
    </message>
    <message>
        <source>The cuts before it stay</source>
        <translation>此前的裁切保留</translation>
    </message>
    <message>
        <source>Show the s&amp;urface in the 3D view</source>
        <translation>在 3D 视图中显示表面(&amp;U)</translation>
    </message>
    <message>
        <source>Opaque from the value on</source>
        <translation>自该值起不透明</translation>
    </message>
    <message>
        <source>Value of the surface</source>
        <translation>表面的阈值</translation>
    </message>
    <message>
        <source>The surface encloses all values from this one on</source>
        <translation>表面包围自该值起的所有值</translation>
    </message>
    <message>
        <source> HU</source>
        <translation> HU</translation>
    </message>
    <message>
        <source>Export STL …</source>
        <translation>导出 STL …</translation>
    </message>
    <message>
        <source>A closed surface in mm, LPS</source>
        <translation>闭合表面，单位 mm，LPS</translation>
    </message>
    <message>
        <source>Pictures of a turn</source>
        <translation>旋转一周的图像数</translation>
    </message>
    <message>
        <source>Pictures of a whole turn</source>
        <translation>旋转整周的图像数</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Duration of a turn</source>
        <translation>旋转一周的时长</translation>
    </message>
    <message>
        <source>Duration of a whole turn</source>
        <translation>旋转整周的时长</translation>
    </message>
    <message>
        <source>Save a rotation movie …</source>
        <translation>保存旋转影片 …</translation>
    </message>
    <message>
        <source>MP4, AVI, or a series of PNG pictures</source>
        <translation>MP4、AVI 或 PNG 图像序列</translation>
    </message>
    <message>
        <source>From &amp;value</source>
        <translation>自该值起(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图像数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>时长(&amp;D)</translation>
    </message>
    <message>
        <source>Export the surface</source>
        <translation>导出表面</translation>
    </message>
    <message>
        <source>surface.stl</source>
        <translation>表面.stl</translation>
    </message>
    <message>
        <source>STL surfaces (*.stl)</source>
        <translation>STL 表面 (*.stl)</translation>
    </message>
    <message>
        <source>Save a rotation movie</source>
        <translation>保存旋转影片</translation>
    </message>
    <message>
        <source>rotation.mp4</source>
        <translation>旋转.mp4</translation>
    </message>
    <message>
        <source>MP4 movie (*.mp4);;AVI movie (*.avi);;PNG pictures (*.png)</source>
        <translation>MP4 影片 (*.mp4);;AVI 影片 (*.avi);;PNG 图像 (*.png)</translation>
    </message>
    <message>
        <source>Making the surface …</source>
        <translation>正在生成表面 …</translation>
    </message>
    <message>
        <source>No surface was written: %1</source>
        <translation>表面未写入：%1</translation>
    </message>
    <message>
        <source>%1: %2 triangles, %3 ml enclosed</source>
        <translation>%1：%2 个三角形，包围 %3 ml</translation>
    </message>
    <message>
        <source>Making the movie …</source>
        <translation>正在生成影片 …</translation>
    </message>
    <message>
        <source>No movie was written: %1</source>
        <translation>影片未写入：%1</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 已写入。</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 幅，共 %2 幅</translation>
    </message>
</context>
<context>
    <name>candela::VolumeViewWidget</name>
    <message>
        <source>3D view</source>
        <translation>3D 视图</translation>
    </message>
    <message>
        <source>3D preset</source>
        <translation>3D 预设</translation>
    </message>
    <message>
        <source>How the volume is drawn</source>
        <translation>体绘制方式</translation>
    </message>
    <message>
        <source>MIP</source>
        <translation>MIP</translation>
    </message>
    <message>
        <source>Rendering …</source>
        <translation>正在渲染 …</translation>
    </message>
    <message>
        <source>3D follows when all slices are loaded</source>
        <translation>全部层面加载后显示 3D</translation>
    </message>
    <message>
        <source>3D settings</source>
        <translation>3D 设置</translation>
    </message>
    <message>
        <source>Looks, clipping, surface, movie (E)</source>
        <translation>外观、裁剪、表面、影片 (E)</translation>
    </message>
</context>
<context>
    <name>candela::WarningsDialog</name>
    <message>
        <source>What was inferred or repaired</source>
        <translation>推断或修复的内容</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Candela shows these images with the following remarks.</source>
        <translation>Candela 显示这些图像时附有以下备注。</translation>
    </message>
</context>
</TS>
