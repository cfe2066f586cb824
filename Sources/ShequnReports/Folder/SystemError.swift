// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
package import ShequnRecords

/// What the system answered when it could not do something.
package struct SystemError: Error, Equatable {
  /// A value of `errno`.
  package let code: Int32

  package init(_ code: Int32 = errno) { self.code = code }

  /// In words.
  package var reason: Bilingual {
    switch code {
    case ENOSPC: Bilingual("no space left on the disk", "磁盘空间不足")
    case EDQUOT: Bilingual("the quota of disk space is used up", "磁盘配额已用完")
    case EACCES, EPERM: Bilingual("no permission", "没有权限")
    case EROFS: Bilingual("the disk can only be read", "磁盘为只读")
    case EFBIG: Bilingual("the file would be too large", "文件过大")
    case EIO: Bilingual("the disk or the device failed", "磁盘或设备出错")
    case EBADF: Bilingual("it is closed", "已被关闭")
    case ENOENT: Bilingual("there is no such file or folder", "没有这个文件或文件夹")
    case EEXIST: Bilingual("there is a file of that name", "已有同名文件")
    case ENOTDIR: Bilingual("part of the path is a file", "路径中的一段是文件")
    case ELOOP: Bilingual("a link leads back to itself", "链接指向了自己")
    case ENAMETOOLONG: Bilingual("the name is too long", "名称过长")
    case EBUSY, EXDEV:
      Bilingual(
        "that folder cannot be moved; name another one with --out",
        "该文件夹无法移动；请用 --out 指定其他文件夹")
    default: Bilingual(String(cString: strerror(code)), String(cString: strerror(code)))
    }
  }
}
